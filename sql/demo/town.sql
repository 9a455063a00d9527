-- The demo town: real Vannes, made-up people; first what belongs to no section, then <section>.sql of each, in the order of the
-- list. @words@ are filled in by `parvis run` (see handlers/chores/operator/demo.hpp).

INSERT INTO member (email, email_key, first_name, last_name, short_name, password_hash, commune_code, created_at, confirmed_at) VALUES
    ('maire@demo.parvis', 'maire@demo.parvis', 'Camille', 'Le Goff', 0, '@password@', '56260', @now@ - 9000000, @now@ - 9000000),
    ('deleguee@demo.parvis', 'deleguee@demo.parvis', 'Soizic', 'Morvan', 0, '@password@', '56260', @now@ - 8900000, @now@ - 8900000),
    ('claire@demo.parvis', 'claire@demo.parvis', 'Claire', 'Tanguy', 0, '@password@', '56260', @now@ - 8000000, @now@ - 8000000),
    ('yanis@demo.parvis', 'yanis@demo.parvis', 'Yanis', 'Kerloc’h', 1, '@password@', '56260', @now@ - 7000000, @now@ - 7000000),
    ('nouveau@demo.parvis', 'nouveau@demo.parvis', 'Gwenaël', 'Rio', 0, '@password@', '56260', @now@ - 7200, @now@ - 7000);

INSERT INTO town (commune_code, opened_at, automatic) VALUES ('56260', @now@ - 9000000, 0);

INSERT INTO role (member_id, commune_code, mayor, rights, since, motto, mayor_since, portrait)
SELECT id, '56260', 1, 127, @now@ - 9000000, 'Mon bureau est ouvert le samedi matin, sans rendez-vous.', '2026-03-22', '@mayor@' FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO role (member_id, commune_code, mayor, rights, since)
SELECT id, '56260', 0, 7, @now@ - 8900000 FROM member WHERE email_key = 'deleguee@demo.parvis';

INSERT INTO follow (member_id, commune_code, since) SELECT id, '56260', created_at FROM member;

UPDATE member SET notifications_read_at = @now@ - 300000 WHERE email_key = 'claire@demo.parvis';
