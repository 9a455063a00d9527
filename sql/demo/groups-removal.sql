UPDATE discussion SET archived_at = @now@ WHERE archived_at IS NULL AND thread_id IN
    (SELECT id FROM thread WHERE created_by IN @theirs@);
