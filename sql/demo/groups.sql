-- Groups: their posts, oldest first.
INSERT INTO thread (commune_code, kind, created_by, created_at, closed_at, last_post_at)
SELECT '56260', 1, id, @now@ - 6000000, NULL, @now@ - 6000000 FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, pinned_at, archived_at)
SELECT MAX(id), '56260', 'Végétalisons nos rues', 'Où planter, quoi planter, qui arrose : nos idées pour un centre plus frais.', 0, 'demo-group-1', @now@ - 500000, NULL FROM thread;

INSERT INTO thread (commune_code, kind, created_by, created_at, closed_at, last_post_at)
SELECT '56260', 1, id, @now@ - 3500000, NULL, @now@ - 3500000 FROM member WHERE email_key = 'deleguee@demo.parvis';

INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, pinned_at, archived_at)
SELECT MAX(id), '56260', 'La cantine et les écoles', 'Menus, périscolaire, garderie : parlons-en avec les services de la ville.', 0, 'demo-group-2', NULL, NULL FROM thread;

INSERT INTO thread (commune_code, kind, created_by, created_at, closed_at, last_post_at)
SELECT '56260', 1, id, @now@ - 2500000, NULL, @now@ - 2500000 FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, pinned_at, archived_at)
SELECT MAX(id), '56260', 'Comité de quartier de Conleau', 'Le groupe des membres du comité. Demandez à y participer si vous habitez le quartier.', 1, 'demo-group-3', NULL, NULL FROM thread;

INSERT INTO thread (commune_code, kind, created_by, created_at, closed_at, last_post_at)
SELECT '56260', 1, id, @now@ - 8800000, @now@ - 4000000, @now@ - 8800000 FROM member WHERE email_key = 'deleguee@demo.parvis';

INSERT INTO discussion (thread_id, commune_code, title, about, admission, once, pinned_at, archived_at)
SELECT MAX(id), '56260', 'Fête de la musique', 'Pour préparer les scènes du 21 juin.', 0, 'demo-group-4', NULL, @now@ - 4000000 FROM thread;

INSERT INTO discussion_member (thread_id, member_id, commune_code, state, asked_at, decided_at)
SELECT g.thread_id, m.id, '56260', CASE m.first_name WHEN 'Claire' THEN 1 ELSE 0 END, @now@ - 2000000,
       CASE m.first_name WHEN 'Claire' THEN @now@ - 1900000 END
FROM discussion g, member m WHERE g.once = 'demo-group-3' AND m.email_key IN ('claire@demo.parvis', 'yanis@demo.parvis');

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'Bonjour à toutes et à tous. La ville plantera **soixante arbres** cet hiver. Où en manque-t-il le plus, selon vous ?', NULL, 'demo-post-1', @now@ - 5900000 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'maire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'Avenue Victor-Hugo, sans hésiter : l’été dernier, il n’y avait pas un mètre d’ombre devant l’arrêt de bus.', NULL, 'demo-post-2', @now@ - 5800000 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'D’accord avec Claire. Et la cour de l’école Jean-Moulin :

- deux tilleuls le long du mur ;
- un carré potager pour les CM1.', (SELECT id FROM post WHERE once = 'demo-post-2'), 'demo-post-3', @now@ - 5700000 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'Merci Yanis. Les services étudient la cour de l’école pour le mois de mars.', (SELECT id FROM post WHERE once = 'demo-post-3'), 'demo-post-4', @now@ - 5600000 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'deleguee@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'Les premiers trous sont creusés avenue Victor-Hugo, j’ai vu l’équipe ce matin. Qui vient donner un coup de main samedi ?', NULL, 'demo-post-5', @now@ - 86400 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'Bravo ! Rendez-vous **samedi à 10 h** devant la bibliothèque, avec des bottes. La ville apporte le café.', (SELECT id FROM post WHERE once = 'demo-post-5'), 'demo-post-6', @now@ - 80000 FROM discussion g, member m WHERE g.once = 'demo-group-1' AND m.email_key = 'maire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'Le nouveau menu végétarien du mardi plaît beaucoup à mes enfants. Sera-t-il gardé après Noël ?', NULL, 'demo-post-7', @now@ - 3300000 FROM discussion g, member m WHERE g.once = 'demo-group-2' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'Oui, jusqu’à l’été au moins. La commission des menus se réunit le 8 décembre : elle est ouverte à deux parents volontaires.', (SELECT id FROM post WHERE once = 'demo-post-7'), 'demo-post-8', @now@ - 3200000 FROM discussion g, member m WHERE g.once = 'demo-group-2' AND m.email_key = 'deleguee@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'Bienvenue au comité. Premier sujet : la navette de Conleau en hiver.', NULL, 'demo-post-9', @now@ - 2400000 FROM discussion g, member m WHERE g.once = 'demo-group-3' AND m.email_key = 'maire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'Merci. Un passage toutes les trente minutes suffirait, s’il va jusqu’à 20 h.', (SELECT id FROM post WHERE once = 'demo-post-9'), 'demo-post-10', @now@ - 1800000 FROM discussion g, member m WHERE g.once = 'demo-group-3' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 0, 'Notre groupe peut jouer place des Lices, de 19 h à 20 h.', NULL, 'demo-post-11', @now@ - 8700000 FROM discussion g, member m WHERE g.once = 'demo-group-4' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT g.thread_id, m.id, 1, 'C’est noté, la scène est à vous. Merci !', (SELECT id FROM post WHERE once = 'demo-post-11'), 'demo-post-12', @now@ - 8600000 FROM discussion g, member m WHERE g.once = 'demo-group-4' AND m.email_key = 'deleguee@demo.parvis';

UPDATE thread SET post_count = (SELECT COUNT(*) FROM post p WHERE p.thread_id = thread.id),
    author_count = (SELECT COUNT(DISTINCT p.author_id) FROM post p WHERE p.thread_id = thread.id),
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id),
    last_post_at = (SELECT MAX(p.created_at) FROM post p WHERE p.thread_id = thread.id) WHERE kind = 1;

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT p.thread_id, p.author_id, COUNT(*) FROM post p JOIN discussion g ON g.thread_id = p.thread_id GROUP BY p.thread_id, p.author_id;

INSERT INTO thread_read (thread_id, member_id, post_id, read_at)
SELECT p.thread_id, p.author_id, MAX(p.id), MAX(p.created_at) FROM post p JOIN discussion g ON g.thread_id = p.thread_id GROUP BY p.thread_id, p.author_id;

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread)
SELECT t.commune_code, 'group', t.id, t.created_by, 2, t.created_at, 1, 1, t.id, 1 FROM thread t JOIN discussion g ON g.thread_id = t.id WHERE g.archived_at IS NULL;

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, subject_id, spread)
SELECT g.commune_code, 'post', p.id, p.author_id, 2, p.created_at, 5, p.thread_id, 1 FROM post p JOIN discussion g ON g.thread_id = p.thread_id;

INSERT INTO watch (topic, subject_id, member_id, commune_code, since)
SELECT 5, p.thread_id, p.author_id, '56260', MIN(p.created_at) FROM post p JOIN discussion g ON g.thread_id = p.thread_id GROUP BY p.thread_id, p.author_id;

UPDATE watch SET
    last_at = COALESCE((SELECT MAX(a.at) FROM activity a WHERE a.topic = 5 AND a.subject_id = watch.subject_id
                        AND a.at >= watch.since AND a.actor_id <> watch.member_id), 0),
    last_id = COALESCE((SELECT MAX(a.id) FROM activity a WHERE a.topic = 5 AND a.subject_id = watch.subject_id
                        AND a.at >= watch.since AND a.actor_id <> watch.member_id), 0) WHERE topic = 5;
