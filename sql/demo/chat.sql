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
