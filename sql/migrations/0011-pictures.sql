-- Which rows name a picture, folder by folder of uploads: for the sweep of those that none names.
CREATE INDEX publication_by_picture ON publication (substr(picture, 1, 2)) WHERE picture <> '';

CREATE INDEX town_by_portrait ON town (substr(portrait, 1, 2)) WHERE portrait <> '';

CREATE INDEX member_by_portrait ON member (substr(portrait, 1, 2)) WHERE portrait <> '';
