### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Chaves de acesso
account-passkeys-lead = Com uma chave de acesso, você faz login com a impressão digital, o rosto, o PIN do dispositivo ou uma chave de segurança, sem senha.
account-passkeys-not-offered = As chaves de acesso estão desativadas aqui.
account-passkeys-none = Você ainda não tem chaves de acesso.
# Read out by screen readers: the name of the list.
account-passkeys-list = Suas chaves de acesso
account-passkeys-add = Adicionar chave de acesso
account-passkeys-added = Sua chave de acesso foi adicionada. Você pode usá-la no próximo login.
account-passkeys-remove = Remover
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Manter
account-passkeys-removed = A chave de acesso foi removida. Exclua-a também do seu dispositivo ou gerenciador de senhas.
# A date follows.
account-passkeys-created = Criada em
# The name of a passkey that has none.
account-passkeys-unnamed = Chave de acesso
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = Remover “{ $name }”? Você não poderá mais fazer login com essa chave de acesso.
account-passkeys-not-created = Nenhuma chave de acesso foi criada. Talvez você tenha cancelado ou demorado demais. Tente de novo.
account-passkeys-already-registered = Este dispositivo já tem uma chave de acesso para sua conta. Use outro dispositivo ou remova essa chave de acesso primeiro.
account-passkeys-constraint = Este dispositivo não consegue armazenar uma chave de acesso ou não consegue verificar que é você. Configure um bloqueio de tela ou use outro dispositivo.
account-passkeys-not-supported = Este navegador ou dispositivo não consegue criar chaves de acesso. Atualize o navegador ou use outro.
account-passkeys-wrong-address = As chaves de acesso não estão configuradas para este endereço da web. Só o administrador pode corrigir isso.
account-passkeys-failed = Não foi possível criar sua chave de acesso. Tente de novo.
