-- A login in progress is a hash; sorted sets find it by its end, and by browser (scores: their order).
local TRANSACTIONS = 'poolgate:transactions'

-- Returns nil if there is no such login in progress.
local function read_transaction(key)
  local fields = redis.call('HMGET', name_of('transaction', key), 'browser', 'ends_at', 'sealed')
  if fields[1] then
    return fields
  end
end

local function remove_transaction(key)
  local fields = read_transaction(key)
  if fields then
    redis.call('ZREM', name_of('logins', fields[1]), key)
    redis.call('DEL', name_of('transaction', key))
  end
  redis.call('ZREM', TRANSACTIONS, key)
  return fields
end

