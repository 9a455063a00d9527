-- Names as they are printed: the official sources write ' for ’.
UPDATE commune SET
    name = REPLACE(name, '''', '’'), department_name = REPLACE(department_name, '''', '’'),
    region_name = REPLACE(region_name, '''', '’'), epci_name = REPLACE(epci_name, '''', '’')
WHERE name LIKE '%''%' OR department_name LIKE '%''%' OR region_name LIKE '%''%' OR epci_name LIKE '%''%';
