-- Functions that all scripts begin with. A session is a hash; sorted sets find it by browser, person and email address
-- (scores: when it began), and by its end. Servers decide by their own clock what has ended: Redis removes by itself what no
-- server has removed in an hour. `now` is the time of the server: that of Redis may be another one.
local MARGIN = 3600
-- The same for the refresh tokens that are to be revoked: longer than servers try.
local REVOCATION_TIME = 2 * 86400
local ENDS = 'poolgate:sessions'
-- The refresh tokens that are to be revoked, by their next attempt and by the end of attempts.
local REVOCATIONS = 'poolgate:revocations'
local REVOCATION_ENDS = 'poolgate:revocation_ends'
local INDEXES = {'browser', 'person', 'email'}

local function name_of(kind, id)
  return 'poolgate:' .. kind .. ':' .. id
end

-- Returns in how many seconds Redis removes what ends at `ends_at`.
local function time_to_live(ends_at, now)
  return math.max(ends_at - now, 0) + MARGIN
end

local function expire_after(name, ends_at, now)
  local seconds = time_to_live(ends_at, now)
  if redis.call('TTL', name) < seconds then
    redis.call('EXPIRE', name, seconds)
  end
end

-- An empty value stands for none.
local function set(name, field, value)
  if value == '' then
    redis.call('HDEL', name, field)
  else
    redis.call('HSET', name, field, value)
  end
end

local function set_end(key, now)
  local name = name_of('session', key)
  local fields = redis.call('HMGET', name, 'max_ends_at', 'idle', 'last_seen_at')
  local ends_at = tonumber(fields[1])
  if fields[2] then
    ends_at = math.min(ends_at, tonumber(fields[3]) + tonumber(fields[2]))
  end
  redis.call('ZADD', ENDS, ends_at, key)
  redis.call('EXPIRE', name, time_to_live(ends_at, now))
end

local function add_to_indexes(key, now)
  local name = name_of('session', key)
  local began, ends_at = unpack(redis.call('HMGET', name, 'created_at', 'max_ends_at'))
  for _, kind in ipairs(INDEXES) do
    local hash = redis.call('HGET', name, kind)
    if hash then
      redis.call('ZADD', name_of(kind, hash), began, key)
      expire_after(name_of(kind, hash), tonumber(ends_at), now)
    end
  end
end

local function remove_from_indexes(key)
  for _, kind in ipairs(INDEXES) do
    local hash = redis.call('HGET', name_of('session', key), kind)
    if hash then
      redis.call('ZREM', name_of(kind, hash), key)
    end
  end
end

-- Returns nil if there is no such session.
local function read(key)
  local fields = redis.call('HMGET', name_of('session', key),
    'version', 'last_seen_at', 'last_seen_mac', 'idle', 'max_ends_at', 'sealed')
  if fields[1] then
    return {key, unpack(fields)}
  end
end

-- Queues a refresh token. It is due at once.
local function queue_revocation(key, sealed, revoke_until)
  local name = name_of('revocation', key)
  redis.call('HSET', name, 'attempts', 0, 'sealed', sealed)
  redis.call('EXPIRE', name, REVOCATION_TIME)
  redis.call('ZADD', REVOCATIONS, 0, key)
  redis.call('ZADD', REVOCATION_ENDS, revoke_until, key)
end

-- Marks the former key of a session, with its other key if it continues.
local function mark_replaced(key, at, renewed)
  local name = name_of('replaced', key)
  redis.call('HSET', name, 'at', at)
  set(name, 'renewed', renewed)
  redis.call('EXPIRE', name, MARGIN)
end

-- Removes a session, queues its refresh token unless `revoke_until` is empty, and adds it to a list.
local function remove(key, removed, revoke_until)
  local session = read(key)
  if session then
    local name = name_of('session', key)
    local revocation = redis.call('HGET', name, 'revocation')
    if revocation and revoke_until ~= '' then
      queue_revocation(key, revocation, revoke_until)
    end
    remove_from_indexes(key)
    redis.call('DEL', name)
    table.insert(removed, session)
  end
  redis.call('ZREM', ENDS, key)
end

-- Returns the keys in an index, those of the sessions that began first at the beginning.
local function keys_in(kind, hashes)
  local found = {}
  for _, hash in ipairs(hashes) do
    local members = redis.call('ZRANGE', name_of(kind, hash), 0, -1, 'WITHSCORES')
    for at = 1, #members, 2 do
      if redis.call('EXISTS', name_of('session', members[at])) == 1 then
        table.insert(found, {key = members[at], began = tonumber(members[at + 1])})
      else
        redis.call('ZREM', name_of(kind, hash), members[at])
      end
    end
  end
  table.sort(found, function(a, b) return a.began < b.began end)
  local keys = {}
  for _, session in ipairs(found) do
    table.insert(keys, session.key)
  end
  return keys
end

-- Returns `count` arguments from `first` on.
local function arguments(first, count)
  return {unpack(ARGV, first, first + count - 1)}
end

