UPDATE chat SET ended_at = @now@, kept = 0 WHERE ended_at IS NULL AND thread_id IN
    (SELECT id FROM thread WHERE created_by IN @theirs@);
