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

INSERT INTO publication_file (publication_id, place, file, alt, width, height)
SELECT id, 1, '@gulf@', 'Le port, tout près des étals', @gulf_width@, @gulf_height@ FROM publication WHERE title LIKE 'Le marché%';

INSERT INTO publication_file (publication_id, place, file, alt, width, height)
SELECT id, 2, '@cycle-path@', 'La rue Hoche, pour venir à vélo', @cycle-path_width@, @cycle-path_height@ FROM publication WHERE title LIKE 'Le marché%';

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

UPDATE thread SET post_count = (SELECT COUNT(*) FROM post p WHERE p.thread_id = thread.id),
    author_count = (SELECT COUNT(DISTINCT p.author_id) FROM post p WHERE p.thread_id = thread.id),
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id),
    last_post_at = (SELECT MAX(p.created_at) FROM post p WHERE p.thread_id = thread.id) WHERE kind = 4;

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT p.thread_id, p.author_id, COUNT(*) FROM post p JOIN thread t ON t.id = p.thread_id WHERE t.kind = 4 GROUP BY p.thread_id, p.author_id;

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
                        AND a.at >= watch.since AND a.actor_id <> watch.member_id), 0) WHERE topic = 6;
