INSERT INTO useful_link (commune_code, label, url) VALUES
    ('56260', 'Démarches en ligne', 'https://www.service-public.fr/'),
    ('56260', 'Horaires des marées', 'https://maree.shom.fr/'),
    ('56260', 'Qualité de l’air en Bretagne', 'https://www.airbreizh.asso.fr/');
