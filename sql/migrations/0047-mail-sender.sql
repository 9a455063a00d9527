-- In whose name a mail is sent, "Mairie de Vannes"; empty: in the site's.
ALTER TABLE outbox ADD COLUMN from_name TEXT NOT NULL DEFAULT '';
