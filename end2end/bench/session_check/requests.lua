-- Requests for wrk: one for each cookie in a file, in turn.
local requests = {}
local at = 0

function init(arguments)
  for cookie in io.lines(arguments[1]) do
    wrk.headers["cookie"] = cookie
    requests[#requests + 1] = wrk.format()
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end
