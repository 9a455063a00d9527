-- What the bench adds to the demo town: enough publications for a full page of ten, three comments under each, and
-- a thousand citizens who write, and like every third publication, each another one.

INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, audience, created_at, published_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16)
SELECT '56260', m.id, m.id, 'Conseil de quartier de Conleau, séance n° ' || i,
'Le conseil de quartier s’est réuni mardi. **Trois décisions** :

- la piste sera refaite avant l’été ;
- l’éclairage passera à 23 h ;
- le marché reste place des Lices.

Compte rendu sur [la page de la mairie](https://www.mairie-vannes.fr/), l’original est consultable à l’accueil.',
'Vie locale', 0, p.published_at + i * 60, p.published_at + i * 60
FROM n, member m, publication p
WHERE m.email_key = 'maire@demo.parvis' AND p.title LIKE 'Le marché de Noël%';

INSERT INTO member (email, email_key, first_name, last_name, short_name, password_hash, commune_code, created_at, confirmed_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
SELECT 'citoyen' || i || '@banc.example', 'citoyen' || i || '@banc.example', 'Maëlle', 'Le Bihan', 0, '-', '56260', m.created_at, m.created_at
FROM n, member m WHERE m.email_key = 'maire@demo.parvis';

INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at, name_key)
SELECT id, '56260', 1, created_at, created_at, 'le bihan maelle' FROM member WHERE email_key LIKE '%@banc.example';

INSERT INTO follow (member_id, commune_code, since)
SELECT id, '56260', created_at FROM member WHERE email_key LIKE '%@banc.example';

INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_id, last_post_at)
SELECT commune_code, 4, author_id, published_at, -id, published_at FROM publication WHERE title LIKE 'Conseil de quartier%';

UPDATE publication SET thread_id = (SELECT t.id FROM thread t WHERE t.last_post_id = -publication.id)
WHERE title LIKE 'Conseil de quartier%';

INSERT INTO post (thread_id, author_id, body, once, created_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
SELECT p.thread_id, (SELECT MIN(id) FROM member WHERE email_key LIKE '%@banc.example') + n.i, 'Merci pour ces nouvelles. Est-ce que l’accès au port restera ouvert aux vélos pendant les travaux ?',
'bench-town-' || p.id || '-' || n.i, p.published_at + 3600 * n.i
FROM publication p, n WHERE p.title LIKE 'Conseil de quartier%';

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT o.thread_id, o.author_id, 1 FROM post o WHERE o.once LIKE 'bench-town-%';

UPDATE thread SET post_count = 3, author_count = 3, last_post_id = (SELECT MAX(o.id) FROM post o WHERE o.thread_id = thread.id),
  last_post_at = (SELECT MAX(o.created_at) FROM post o WHERE o.thread_id = thread.id)
WHERE last_post_id < 0;

INSERT INTO publication_like (publication_id, member_id, liked_at)
SELECT p.id, m.id, p.published_at FROM publication p, member m
WHERE p.title LIKE 'Conseil de quartier%' AND m.email_key LIKE '%@banc.example' AND (p.id + m.id) % 3 = 0;

UPDATE publication SET like_count = (SELECT COUNT(*) FROM publication_like l WHERE l.publication_id = publication.id)
WHERE title LIKE 'Conseil de quartier%';
