-- Letters: one answered, one that waits for six days and is somebody's, one that nobody has read yet. A conversation is known
-- here by the moment it began.
INSERT INTO thread (commune_code, kind, created_by, created_at, post_count, author_count)
SELECT '56260', 2, m.id, @now@ - x.ago, x.posts, x.authors
FROM member m JOIN (
    SELECT 'claire@demo.parvis' AS who, 172800 AS ago, 3 AS posts, 2 AS authors
    UNION ALL SELECT 'yanis@demo.parvis', 530000, 1, 1
    UNION ALL SELECT 'claire@demo.parvis', 11000, 1, 1) x ON x.who = m.email_key;

INSERT INTO letter (thread_id, commune_code, member_id, subject, official, receipt_address, receipt_phone, once, last_at, assigned_to, awaiting_since)
SELECT t.id, t.commune_code, t.created_by,
    CASE @now@ - t.created_at WHEN 172800 THEN 'Lampadaire éteint rue Brizeux' WHEN 530000 THEN 'Autorisation de stationner pour un déménagement' ELSE 'Traversée devant l’école Jean-Moulin' END,
    CASE @now@ - t.created_at WHEN 530000 THEN 1 ELSE 0 END, 'Place Maurice-Marchais, 56000 Vannes', '02 97 01 60 00', 'demo-' || t.created_at,
    CASE @now@ - t.created_at WHEN 172800 THEN @now@ - 80000 ELSE t.created_at END,
    CASE @now@ - t.created_at WHEN 530000 THEN (SELECT id FROM member WHERE email_key = 'deleguee@demo.parvis') END,
    CASE @now@ - t.created_at WHEN 172800 THEN NULL ELSE t.created_at END
FROM thread t WHERE t.kind = 2;

INSERT INTO post (thread_id, author_id, as_team, body, once, created_at)
SELECT t.id, m.id, x.team, x.body, 'demo-letter-' || x.said, @now@ - x.said
FROM thread t JOIN (
    SELECT 172800 AS began, 172800 AS said, 'claire@demo.parvis' AS who, 0 AS team, 'Bonjour, le lampadaire devant le 14, rue Brizeux est éteint depuis dix jours. Le soir, on ne voit plus les marches. Claire Tanguy' AS body
    UNION ALL SELECT 172800, 100000, 'deleguee@demo.parvis', 1, 'Bonjour Madame Tanguy,

L’entreprise d’éclairage passe **jeudi matin** dans votre rue. Dites-nous vendredi si tout est rentré dans l’ordre.

Soizic Morvan, pour la mairie'
    UNION ALL SELECT 172800, 80000, 'deleguee@demo.parvis', 1, 'Pour mémoire, la prochaine fois, le numéro peint sur le mât aide l’équipe à le retrouver.'
    UNION ALL SELECT 530000, 530000, 'yanis@demo.parvis', 0, 'Bonjour, je déménage le samedi 12 du mois prochain au 3, rue des Halles. Je demande l’autorisation de réserver deux places de 8 h à 13 h. Le camion fait 20 m³.'
    UNION ALL SELECT 11000, 11000, 'claire@demo.parvis', 0, 'Bonjour, à 8 h 20 les voitures ne s’arrêtent pas au passage piéton de l’école. Un agent pourrait-il venir quelques matins ?') x
    ON @now@ - t.created_at = x.began AND t.kind = 2
JOIN member m ON m.email_key = x.who ORDER BY x.said DESC;

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT p.thread_id, p.author_id, COUNT(*) FROM post p JOIN thread t ON t.id = p.thread_id AND t.kind = 2 GROUP BY p.thread_id, p.author_id;

UPDATE thread SET
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id),
    last_post_at = (SELECT MAX(p.created_at) FROM post p WHERE p.thread_id = thread.id)
WHERE kind = 2;

INSERT INTO letter_note (thread_id, member_id, body, once, created_at)
SELECT t.id, m.id, 'La police municipale a dit oui pour les deux places : il manque l’arrêté.', 'demo-note', @now@ - 300000
FROM thread t, member m WHERE t.kind = 2 AND @now@ - t.created_at = 530000 AND m.email_key = 'maire@demo.parvis';

INSERT INTO thread_read (thread_id, member_id, post_id, read_at)
SELECT t.id, m.id, (SELECT MAX(p.id) FROM post p WHERE p.thread_id = t.id AND p.as_team = 0), @now@ - 100200
FROM thread t, member m WHERE t.kind = 2 AND @now@ - t.created_at > 100000 AND m.email_key = 'deleguee@demo.parvis';

INSERT INTO letter_reading (thread_id, member_id, read_at)
SELECT r.thread_id, r.member_id, r.read_at FROM thread_read r JOIN thread t ON t.id = r.thread_id AND t.kind = 2;

INSERT INTO canned_answer (commune_code, title, body, once) VALUES
    ('56260', 'Éclairage public', 'Bonjour,

Merci de nous l’avoir dit. L’entreprise d’éclairage passe chaque jeudi ; nous lui transmettons votre message.

La mairie de Vannes', 'demo-1'),
    ('56260', 'Transmis à l’agglomération', 'Bonjour,

Cette question relève de l’agglomération : nous lui transmettons votre message aujourd’hui et vous en tenons au courant.

La mairie de Vannes', 'demo-2');

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, subject_id, spread)
SELECT t.commune_code, CASE p.as_team WHEN 1 THEN 'letter-answer' ELSE 'letter' END, p.id, p.author_id,
    CASE p.as_team WHEN 1 THEN 1 ELSE 3 END, p.created_at, 7, t.id, 1
FROM post p JOIN thread t ON t.id = p.thread_id AND t.kind = 2 ORDER BY p.created_at;

INSERT INTO watch (topic, subject_id, member_id, commune_code, since)
SELECT 7, t.id, m.id, t.commune_code, t.created_at FROM thread t, member m
WHERE t.kind = 2 AND (m.id = t.created_by OR m.email_key IN ('maire@demo.parvis', 'deleguee@demo.parvis'));

UPDATE watch SET
    last_at = COALESCE((SELECT MAX(a.at) FROM activity a WHERE a.topic = 7 AND a.subject_id = watch.subject_id AND a.actor_id <> watch.member_id), 0),
    last_id = COALESCE((SELECT MAX(a.id) FROM activity a WHERE a.topic = 7 AND a.subject_id = watch.subject_id AND a.actor_id <> watch.member_id), 0)
WHERE topic = 7;
