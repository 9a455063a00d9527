-- wrk script: reads one page again and again, each time in another citizen's name.  -- FILE
-- FILE: a cookie on each line; none: a visitor. The last line is what the bench reads.
local requests, asked = {}, 0

function init(args)
  if not args[1] or args[1] == "" then
    requests[1] = wrk.format("GET")
    return
  end
  for cookie in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", nil, { ["Host"] = wrk.headers["Host"], ["Cookie"] = cookie })
  end
end

function request()
  asked = asked + 1
  return requests[asked % #requests + 1]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\nJSON {"requests":%d,"seconds":%.6f,"bytes":%d,"failed":%d,"p50":%.1f,"p99":%.1f,"max":%.1f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
