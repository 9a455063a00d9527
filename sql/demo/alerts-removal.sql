UPDATE alert SET ended_at = @now@ WHERE ended_at IS NULL AND author_id IN @theirs@;
