-- The neighbours of a commune, where nobody knows which ones touch it.
CREATE INDEX commune_by_epci ON commune (epci_code);
