-- wrk script: reads one page again and again.  -- COOKIE
-- The last line is what the bench reads.
function init(args)
  if args[1] and args[1] ~= "" then wrk.headers["Cookie"] = args[1] end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\nJSON {"requests":%d,"seconds":%.6f,"bytes":%d,"failed":%d,"p50":%.1f,"p99":%.1f,"max":%.1f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
