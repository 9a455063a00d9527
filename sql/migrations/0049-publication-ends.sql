-- News of a publication are told for as long as it can be read.
UPDATE activity SET while_open = 1 WHERE kind = 'publication' AND broadcast = 1;
