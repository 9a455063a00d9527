DELETE FROM useful_link WHERE commune_code = '56260' AND NOT EXISTS
    (SELECT 1 FROM role r WHERE r.commune_code = '56260' AND r.ended_at IS NULL);
