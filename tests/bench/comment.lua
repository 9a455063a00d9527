-- wrk script: writes one comment after the other, each in another citizen's name.  -- FILE FIRST
-- FILE: lines of cookie, CSRF field and address, parted by tabs. FIRST: number of the first comment, unique per run.
local people, first, written = {}, 0, 0

function init(args)
  for line in io.lines(args[1]) do
    local cookie, csrf, path = line:match("([^\t]+)\t([^\t]+)\t([^\t]+)")
    people[#people + 1] = { cookie = cookie, csrf = csrf, path = path }
  end
  first = tonumber(args[2])
end

function request()
  local number = first + written
  written = written + 1
  local who = people[number % #people + 1]
  return wrk.format("POST", who.path, {
    ["Cookie"] = who.cookie, ["Host"] = wrk.headers["Host"],
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "csrf=" .. who.csrf .. "&form_id=bench-" .. number .. "&text=Merci+pour+ces+nouvelles%2C+%C3%A0+samedi+sur+le+march%C3%A9+%21")
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\nJSON {"requests":%d,"seconds":%.6f,"bytes":%d,"failed":%d,"p50":%.1f,"p99":%.1f,"max":%.1f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
