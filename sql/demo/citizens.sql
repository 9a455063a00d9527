INSERT INTO citizenship (member_id, commune_code, state, asked_at, decided_at, name_key)
SELECT id, '56260', 1, created_at, created_at + 3600, CASE first_name WHEN 'Claire' THEN 'tanguy claire' ELSE 'kerloc h yanis' END FROM member WHERE email_key IN ('claire@demo.parvis', 'yanis@demo.parvis');

INSERT INTO citizenship (member_id, commune_code, state, asked_at)
SELECT id, '56260', 0, created_at FROM member WHERE email_key = 'nouveau@demo.parvis';
