-- once: the form's own number, so that pressing "Publier" twice publishes once, as for comments. None: not from a form.
ALTER TABLE publication ADD COLUMN once TEXT COLLATE BINARY;

CREATE UNIQUE INDEX publication_once ON publication (once);
