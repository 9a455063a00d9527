UPDATE publication SET deleted_at = @now@ WHERE deleted_at IS NULL AND author_id IN @theirs@;
