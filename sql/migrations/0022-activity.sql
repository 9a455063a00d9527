-- What a commune is told is found through activity_broadcast, what happened under a subject through
-- activity_by_subject: nothing reads all activities of a commune, and every comment had to write this index.
DROP INDEX activity_by_commune;
