INSERT INTO useful_link (commune_code, label, url) VALUES
    ('56260', 'Démarches en ligne', 'https://www.service-public.fr/'),
    ('56260', 'Horaires des marées', 'https://maree.shom.fr/'),
    ('56260', 'Qualité de l’air en Bretagne', 'https://www.airbreizh.asso.fr/');

UPDATE town SET hall_address = 'Place Maurice Marchais, 56000 Vannes', hall_phone = '02 97 01 60 00', hall_email = 'contact@vannes.example',
    hall_hours = 'Du lundi au vendredi : 8 h 30 à 17 h 30, et le samedi de 9 h à 12 h', poster_at = @now@ - 8000000, settled_at = @now@ - 8000000,
    presentation = 'Vannes, **au fond du golfe du Morbihan**, tient entre ses remparts et son port. Ce qui s’y prépare cette année : la piste cyclable de la rue Hoche et le marché de Noël.'
WHERE commune_code = '56260';
