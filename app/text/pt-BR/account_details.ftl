### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = Seus dados
account-details-name = Nome
account-details-save-name = Salvar nome
account-details-name-saved = Seu nome foi salvo.
account-details-not-changed = Não há nada para salvar: seu nome é o mesmo de antes.
# Instead of an email or phone number: there is none.
account-details-none = Nenhum
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Verificado
account-details-not-verified = Não verificado
account-details-cancel = Cancelar
account-details-have-code = Já tenho um código
account-details-new-email = Novo e-mail
account-details-new-email-hint = Enviaremos um código para esse endereço, para verificar se ele é seu.
account-details-other-phone-hint = Inclua o código do país, por exemplo: +55 11 96123 4567. Deixe o campo em branco para remover seu número.
account-details-phone-saved = Seu número de telefone foi salvo.
account-details-phone-removed = Seu número de telefone foi removido.
account-details-email-changed = Seu e-mail foi alterado.
account-details-email = E-mail
account-details-phone = Número de telefone
account-details-change-email = Alterar e-mail
account-details-add-email = Adicionar e-mail
account-details-change-phone = Alterar telefone
account-details-add-phone = Adicionar telefone
account-details-verify-email = Verificar e-mail
account-details-verify-phone = Verificar telefone
account-details-save-email = Salvar e-mail
account-details-save-phone = Salvar telefone
account-details-email-verified = Seu e-mail está verificado.
account-details-phone-verified = Seu número de telefone está verificado.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = Enviamos um código para { $destination }. Digite-o para concluir.
account-details-email-code-missing = Digite o código que você recebeu por e-mail.
account-details-phone-code-missing = Digite o código que você recebeu por SMS.
account-details-code-implausible = Os códigos têm de 6 a 8 dígitos. Confira a mensagem novamente.
# $provider: the name of a company, such as Google.
account-details-replaced-by = Você faz login com { $provider }. A cada login, estes dados podem ser substituídos pelos que estão lá.
