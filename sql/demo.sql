-- The demo town: real Vannes, made-up people. @words@ are filled in by `parvis run` (see handlers/chores/operator/demo.cpp).

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

INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at, name_key)
SELECT id, '56260', 1, created_at, created_at + 3600, CASE first_name WHEN 'Claire' THEN 'tanguy claire' ELSE 'kerloc h yanis' END FROM member WHERE email_key IN ('claire@demo.parvis', 'yanis@demo.parvis');

INSERT INTO citizenship (member_id, commune_code, state, asked_at)
SELECT id, '56260', 0, created_at FROM member WHERE email_key = 'nouveau@demo.parvis';

INSERT INTO follow (member_id, commune_code, since) SELECT id, '56260', created_at FROM member;

INSERT INTO useful_link (commune_code, label, url) VALUES
    ('56260', 'Démarches en ligne', 'https://www.service-public.fr/'),
    ('56260', 'Horaires des marées', 'https://maree.shom.fr/'),
    ('56260', 'Qualité de l’air en Bretagne', 'https://www.airbreizh.asso.fr/');

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, picture, picture_width, picture_height, picture_alt, audience, created_at, published_at)
SELECT '56260', id, id, 'Bienvenue sur notre page', 'Chères Vannetaises, chers Vannetais,

Cette page est la vôtre. J’y publierai **les nouvelles de la mairie** et j’y lirai vos réponses. Trois règles simples :

- on s’y parle avec respect ;
- on y écrit sous son vrai nom ;
- la mairie répond en dix jours ouvrés.

À bientôt, Camille Le Goff', 'Vie locale', '@gulf@', @gulf_width@, @gulf_height@, 'Le port de Vannes au matin, des voiliers à quai', 0, @now@ - 1900000, @now@ - 1900000
FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, audience, created_at, published_at)
SELECT '56260', d.id, m.id, 'Qualité de l’eau : la baignade reste autorisée à Conleau', 'Les analyses de la semaine sont bonnes. Les résultats complets sont affichés à l’accueil de la mairie.', 'Environnement', 2, @now@ - 900000, @now@ - 900000
FROM member m, member d WHERE m.email_key = 'maire@demo.parvis' AND d.email_key = 'deleguee@demo.parvis';

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, picture, picture_width, picture_height, picture_alt, audience, created_at, published_at)
SELECT '56260', id, id, 'Rue Hoche : une piste cyclable dès le printemps', 'Le conseil municipal a voté lundi le réaménagement de la rue Hoche. Les travaux commenceront le 15 mars et dureront dix semaines.

Les plans sont consultables en mairie, au service de l’urbanisme.', 'Travaux', '@cycle-path@', @cycle-path_width@, @cycle-path_height@, 'Une rue bordée de maisons, deux cyclistes sur une piste verte', 0, @now@ - 350000, @now@ - 350000
FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, picture, picture_width, picture_height, picture_alt, audience, created_at, published_at)
SELECT '56260', id, id, 'Le marché de Noël s’installe place de la Mairie', 'Du 5 au 24 décembre, quarante artisans du Morbihan vous accueillent tous les jours de 10 h à 20 h. Le stationnement sera gratuit après 17 h au parking de la République.

Le **vendredi 11 décembre**, la chorale de l’école Jean-Moulin chantera à 18 h devant l’église.', 'Vie locale', '@market@', @market_width@, @market_height@, 'Étals rayés devant l’église, sous les guirlandes', 0, @now@ - 90000, @now@ - 90000
FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, audience, created_at, published_at)
SELECT '56260', id, id, 'Vœux du maire', 'La cérémonie des vœux aura lieu au palais des arts. Tous les habitants y sont les bienvenus.', 'Vie locale', 0, @now@, @now@ + 3000000
FROM member WHERE email_key = 'maire@demo.parvis';

-- Comments: a thread under each publication that has some.
INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_at)
SELECT '56260', 4, author_id, published_at, published_at FROM publication WHERE title LIKE 'Le marché%';

UPDATE publication SET thread_id = (SELECT MAX(t.id) FROM thread t) WHERE title LIKE 'Le marché%';

INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_at)
SELECT '56260', 4, author_id, published_at, published_at FROM publication WHERE title LIKE 'Rue Hoche%';

UPDATE publication SET thread_id = (SELECT MAX(t.id) FROM thread t) WHERE title LIKE 'Rue Hoche%';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT p.thread_id, m.id, 'Merci ! Y aura-t-il une navette depuis le quartier de Ménimur ?', 'demo-comment-1', @now@ - 84000
FROM publication p, member m WHERE p.title LIKE 'Le marché%' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT p.thread_id, m.id, 'Oui, la ligne 4 passera toutes les vingt minutes jusqu’à 20 h 30.', 'demo-comment-2', @now@ - 80000
FROM publication p, member m WHERE p.title LIKE 'Le marché%' AND m.email_key = 'deleguee@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT p.thread_id, m.id, 'Très belle initiative pour les producteurs d’ici.', 'demo-comment-3', @now@ - 40000
FROM publication p, member m WHERE p.title LIKE 'Le marché%' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT p.thread_id, m.id, 'Enfin ! Sera-t-elle séparée des bus ?', 'demo-comment-4', @now@ - 340000
FROM publication p, member m WHERE p.title LIKE 'Rue Hoche%' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO publication_like (publication_id, member_id, liked_at)
SELECT p.id, m.id, @now@ - 30000 FROM publication p, member m
WHERE p.published_at < @now@ AND p.audience = 0 AND m.email_key IN ('claire@demo.parvis', 'yanis@demo.parvis', 'deleguee@demo.parvis');

UPDATE publication SET like_count = (SELECT COUNT(*) FROM publication_like l WHERE l.publication_id = publication.id);

-- Told already: the notifications show them, no mail leaves for them.
INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id)
SELECT commune_code, 'publication', id, author_id, audience, published_at, 3, 1, id FROM publication;

INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, subject_id)
SELECT '56260', 'comment', c.id, c.author_id, 0, c.created_at, 6, p.id FROM post c JOIN publication p ON p.thread_id = c.thread_id;

INSERT INTO watch (topic, subject_id, member_id, commune_code, since)
SELECT 6, w.publication_id, w.member_id, '56260', MIN(w.since) FROM (
    SELECT id AS publication_id, author_id AS member_id, created_at AS since FROM publication
    UNION SELECT id, mayor_id, created_at FROM publication
    UNION SELECT p.id, c.author_id, c.created_at FROM post c JOIN publication p ON p.thread_id = c.thread_id) w
GROUP BY w.publication_id, w.member_id;

UPDATE watch SET
    last_at = COALESCE((SELECT MAX(a.at) FROM activity a WHERE a.topic = 6 AND a.subject_id = watch.subject_id
                        AND a.at >= watch.since AND a.actor_id <> watch.member_id), 0),
    last_id = COALESCE((SELECT MAX(a.id) FROM activity a WHERE a.topic = 6 AND a.subject_id = watch.subject_id
                        AND a.at >= watch.since AND a.actor_id <> watch.member_id), 0);

UPDATE member SET notifications_read_at = @now@ - 300000 WHERE email_key = 'claire@demo.parvis';

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
    last_post_at = (SELECT MAX(p.created_at) FROM post p WHERE p.thread_id = thread.id) WHERE kind IN (1, 4);

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT thread_id, author_id, COUNT(*) FROM post GROUP BY thread_id, author_id;

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
-- A live chat that was held on the budget, its record kept.
INSERT INTO thread (commune_code, kind, created_by, created_at, closed_at)
SELECT '56260', 3, id, @now@ - 260000, @now@ - 256400 FROM member WHERE email_key = 'maire@demo.parvis';

INSERT INTO chat (thread_id, commune_code, title, opened_at, closes_at, ended_at, kept, slow, once)
SELECT MAX(id), '56260', 'Le budget 2027 : posez vos questions', @now@ - 260000, @now@ - 256400, @now@ - 256400, 1, 10, 'demo-chat-1' FROM thread WHERE kind = 3;

INSERT INTO post (thread_id, author_id, as_team, body, once, created_at)
SELECT c.thread_id, m.id, 1, 'Bonsoir à toutes et à tous ! Nous avons une heure pour parler du budget. Cochez « C’est une question pour le maire » : je commencerai par les plus soutenues.', 'demo-chat-2', @now@ - 259900
FROM chat c, member m WHERE c.once = 'demo-chat-1' AND m.email_key = 'maire@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT c.thread_id, m.id, 'La cantine va-t-elle augmenter à la rentrée ?', 'demo-chat-3', @now@ - 259700
FROM chat c, member m WHERE c.once = 'demo-chat-1' AND m.email_key = 'claire@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT c.thread_id, m.id, 'Reste-t-il de l’argent pour les trottoirs de Kercado ? Ma mère n’ose plus sortir avec son déambulateur.', 'demo-chat-4', @now@ - 259500
FROM chat c, member m WHERE c.once = 'demo-chat-1' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, quoted_id, once, created_at)
SELECT q.thread_id, m.id, 1, 'Oui : 180 000 € sont prévus pour Kercado, et la rue de l’Étang commence au printemps. Dites à votre mère de nous appeler, nous passerons voir avec elle.', q.id, 'demo-chat-5', @now@ - 259100
FROM post q, member m WHERE q.once = 'demo-chat-4' AND m.email_key = 'maire@demo.parvis';

INSERT INTO post (thread_id, author_id, body, once, created_at)
SELECT c.thread_id, m.id, 'Merci pour la réponse, je lui transmets.', 'demo-chat-6', @now@ - 258900
FROM chat c, member m WHERE c.once = 'demo-chat-1' AND m.email_key = 'yanis@demo.parvis';

INSERT INTO post (thread_id, author_id, as_team, body, once, created_at)
SELECT c.thread_id, m.id, 1, 'Pour la cantine, le conseil vote le 14 décembre. Le compte rendu sera affiché ici.', 'demo-chat-7', @now@ - 258000
FROM chat c, member m WHERE c.once = 'demo-chat-1' AND m.email_key = 'deleguee@demo.parvis';

INSERT INTO chat_question (post_id, thread_id, supports, answer_id)
SELECT q.id, q.thread_id, 2, a.id FROM post q, post a WHERE q.once = 'demo-chat-4' AND a.once = 'demo-chat-5';

INSERT INTO chat_question (post_id, thread_id, supports)
SELECT id, thread_id, 1 FROM post WHERE once = 'demo-chat-3';

INSERT INTO chat_support (post_id, member_id, supported_at)
SELECT p.id, p.author_id, p.created_at FROM post p WHERE p.once IN ('demo-chat-3', 'demo-chat-4');

INSERT INTO chat_support (post_id, member_id, supported_at)
SELECT p.id, m.id, @now@ - 259300 FROM post p, member m WHERE p.once = 'demo-chat-4' AND m.email_key = 'claire@demo.parvis';

INSERT INTO chat_guest (thread_id, member_id, seen_at, posted_at)
SELECT thread_id, author_id, MAX(created_at), MAX(created_at) FROM post WHERE once LIKE 'demo-chat-%' GROUP BY thread_id, author_id;

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT thread_id, author_id, COUNT(*) FROM post WHERE once LIKE 'demo-chat-%' GROUP BY thread_id, author_id;

UPDATE thread SET
    post_count = (SELECT COUNT(*) FROM post p WHERE p.thread_id = thread.id),
    author_count = (SELECT COUNT(*) FROM thread_author a WHERE a.thread_id = thread.id),
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id),
    last_post_at = (SELECT MAX(p.created_at) FROM post p WHERE p.thread_id = thread.id)
WHERE id = (SELECT c.thread_id FROM chat c WHERE c.once = 'demo-chat-1');
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
