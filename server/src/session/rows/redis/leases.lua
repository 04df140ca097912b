-- Functions of the scripts for leases. A lease is a hash. One that was not released is remembered for ten minutes after its end:
-- its owner may still be about to store tokens.
local REMEMBERED = 600 * 1000

local function begin_lease(name, owner, now, length)
  redis.call('HSET', name, 'owner', owner, 'ends_at', now + length)
  redis.call('PEXPIRE', name, length + REMEMBERED)
end

-- Milliseconds, by the clock of Redis.
local function milliseconds()
  local seconds, micros = unpack(redis.call('TIME'))
  return seconds * 1000 + math.floor(micros / 1000)
end
