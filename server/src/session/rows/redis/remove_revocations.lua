for _, key in ipairs(ARGV) do
  remove_revocation(key)
end
