local kind, email, now = unpack(ARGV, 1, 3)
for _, key in ipairs(keys_in(kind, arguments(4, #ARGV - 3))) do
  remove_from_indexes(key)
  set(name_of('session', key), 'email', email)
  add_to_indexes(key, now)
end
