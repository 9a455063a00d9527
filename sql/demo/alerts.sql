INSERT INTO district (commune_code, name, name_key, streets) VALUES
    ('56260', 'Bord de la Marle', 'bord de la marle', 'rue du Port
quai Éric-Tabarly
rue Ferdinand-le-Dressay'),
    ('56260', 'Kercado', 'kercado', 'rue Guillaume-le-Bartz
avenue de Verdun');

INSERT INTO alert (commune_code, category, risk, place, authority, conduct, link, sms, motive, author_id, sent_at, ended_at, ended_by, end_text, end_sms, once)
SELECT '56260', 1, 'Grande marée et vent fort', 'le port et le quai Éric-Tabarly', 'Météo-France et la préfecture du Morbihan',
'Éloignez-vous du bord de l’eau.
Retirez vos voitures des quais avant 18 h.
Ne traversez pas une rue inondée, ni à pied ni en voiture.', 'https://vigilance.meteofrance.fr', 'ALERTE Vannes : Grande marée et vent fort, le port et le quai Éric-Tabarly. Éloignez-vous du bord de l''eau.', 'Vigilance orange annoncée à 11 h par la préfecture.',
id, @now@ - 600000, @now@ - 560000, id, 'La mer s’est retirée et le vent est tombé. Les quais sont rouverts.', 'FIN D''ALERTE Vannes : Grande marée et vent fort. Les quais sont rouverts.', 'demo-1'
FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread)
SELECT commune_code, 'alert', id, author_id, 0, sent_at, 4, 1, id, 1 FROM alert;

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread)
SELECT commune_code, 'alert-end', id, author_id, 0, ended_at, 4, 1, id, 1 FROM alert;

UPDATE town SET prefecture_phone = '02 97 54 84 00' WHERE commune_code = '56260';
