# Conectar o próprio número, em quatro passos. As mesmas chaves nas três línguas.

connect-title = Conectar meu número
connect-lead = Leva alguns minutos. Ninguém recebe nada até você enviar.
connect-step-token = Token
connect-step-number = Conta e número
connect-step-check = Conferir e conectar
connect-step-first = O primeiro envio, para você

## O token

connect-token = Token de acesso
connect-token-hint = Cole aqui o que a Meta gerou. O Recado guarda no chaveiro do sistema, e a tela esquece.
connect-token-empty = Cole o token primeiro.
connect-token-other = usar outro
connect-token-app = aplicativo { $app }
connect-token-forever = não vence
connect-token-until = vence { $when }
connect-token-where = Onde gerar: na Meta, em Usuários do sistema, com acesso a esta conta e permissão para mensagens e modelos.
connect-open-users = Abrir Usuários do sistema
connect-open-accounts = Abrir contas do WhatsApp
connect-advanced = Avançado
connect-api-url = Endereço do serviço
connect-api-url-hint = Deixe em branco para usar o da Meta. Com http, só um endereço deste computador.
connect-api-url-plain = Com http o token ficaria visível no caminho. Use https, ou um endereço deste computador.
connect-api-url-invalid = Escreva só esquema, endereço e porta, como https://graph.facebook.com.
connect-other-host = O token vai para { $host }, que não é um endereço da Meta. Quem cuida desse endereço pode usar o token. Ele ainda não saiu daqui.
connect-look = Continuar
connect-look-other = Enviar o token para { $host }

## A conta e o número

connect-not-on-phone = O número não pode estar em uso no aplicativo do WhatsApp em um celular. Se estiver, exclua antes a conta dele no aplicativo, ou use outro número.
connect-sees-nothing = A Meta não disse quais contas este token alcança. Copie os identificadores de lá.
connect-which = { $count ->
    [0] Nenhum número nesta conta
    [one] O número que o token alcança
   *[other] Qual destes { $count } números?
}
connect-in-account = conta { $name }
connect-quality = qualidade { $quality }
connect-on-app = Em uso também no aplicativo do WhatsApp Business
connect-type-ids = Digitar os identificadores
connect-show-seen = Escolher da lista
connect-waba-id = Identificador da conta do WhatsApp Business
connect-waba-id-hint = Só dígitos. Aparece na Meta, em Contas do WhatsApp.
connect-waba-id-empty = Digite o identificador da conta primeiro.
connect-find-numbers = Buscar os números da conta
connect-number-id = Identificador do número
connect-number-id-hint = Só dígitos. Não é o telefone: aparece na Meta, ao lado dele.
connect-id-wrong = O identificador só tem dígitos, de 5 a 20.
number-status-connected = conectado
number-status-pending = ainda não registrado
number-status-disconnected = desconectado
number-status-unverified = ainda não confirmado
number-status-migrated = mudou para outra conta
number-status-banned = bloqueado pela Meta
number-status-restricted = com restrição da Meta
number-status-rate-limited = no limite de envio
number-status-flagged = em observação pela qualidade
number-status-deleted = excluído
number-status-unknown = a Meta não disse como ele está
number-quality-green = alta
number-quality-yellow = média
number-quality-red = baixa
number-quality-unknown = ainda sem avaliação
number-quality-na = ainda sem avaliação
number-limit-tier-50 = até 50 pessoas em 24 horas
number-limit-tier-250 = até 250 pessoas em 24 horas
number-limit-tier-1k = até 1.000 pessoas em 24 horas
number-limit-tier-2k = até 2.000 pessoas em 24 horas
number-limit-tier-10k = até 10.000 pessoas em 24 horas
number-limit-tier-100k = até 100.000 pessoas em 24 horas
number-limit-tier-unlimited = sem limite

## Conferir e conectar

connect-check-what = O Recado confere o token e o número, guarda a conta e busca os modelos.
connect-choose-first = Escolha um número primeiro.
connect-name = Como chamar esta conta
connect-name-hint = Só você vê este nome.
connect-name-empty = Dê um nome à conta.
connect-add = Conferir e conectar
connect-done = A conta { $name } está conectada
connect-token-not-kept = O token não ficou guardado em lugar nenhum. Sem ele, esta conta não envia. Resolva o chaveiro e cole o token de novo em Ajustes.
connect-to-settings = Ir para Ajustes
connect-templates = { $count ->
    [0] Nenhum modelo veio da Meta. Crie um lá, e ele aparece em Modelos.
    [one] 1 modelo veio da Meta.
   *[other] { $count } modelos vieram da Meta.
}

## O primeiro envio

connect-first-what = Veja chegar no seu próprio celular antes de avisar um cliente.
connect-own-phone = Seu número de celular
connect-own-phone-hint = Com DDD. Precisa ser outro número, e não o que você acaba de conectar.
connect-own-phone-empty = Digite o seu número primeiro.
connect-first = Enviar um modelo para o meu telefone
