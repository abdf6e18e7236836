# As palavras dos estados (state-…), por que um envio está parado (stop-…), por que uma notificação está como está
# (reason-…) e o que a conferência de uma conta encontra (problem-…). O próximo passo fica em .advice.

## Estados de uma notificação

state-scheduled = agendada
state-queued = na fila
state-sending = enviando
state-accepted = aceita
state-held = retida para avaliação
state-sent = enviada
state-delivered = entregue
state-read = lida
state-failed = não entregue
state-unknown = incerta
state-missed = passou da hora
state-expired = prazo vencido
state-cancelled = cancelada
state-skipped = deixada de fora

## Por que um envio está parado

stop-token = A Meta recusou o token. O envio está parado, e o que falta continua na fila.
    .advice = Cole um token novo com `recado account secret NOME --kind token` e retome com `recado outbox resume`.
stop-permission = O token não tem permissão para enviar por este número. O envio está parado, e o que falta continua na fila.
    .advice = Na Meta, dê ao token acesso a esta conta, confira com `recado account check` e retome com `recado outbox resume`.
stop-payment = A Meta não aceita enviar por causa do pagamento da conta. O envio está parado, e o que falta continua na fila.
    .advice = Na Meta, confira a forma de pagamento e os termos pendentes. Depois, retome com `recado outbox resume`.
stop-policy = A Meta restringe os envios desta conta. O envio está parado, e o que falta continua na fila.
    .advice = Veja na Meta o que está restrito e, se for o caso, peça uma revisão. Quando ela liberar, retome com `recado outbox resume`.
stop-number = O número da empresa não está pronto para enviar pela Meta. O envio está parado, e o que falta continua na fila.
    .advice = Registre ou confirme o número na Meta, veja como ele está com `recado account check` e retome com `recado outbox resume`.
stop-template-paused = A Meta pausou o modelo. O envio está parado, e o que falta continua na fila.
    .advice = Espere a pausa terminar e retome com `recado outbox resume`, ou cancele com `recado outbox cancel --batch ID` e use outro modelo.
stop-template-disabled = A Meta desativou o modelo de vez. O envio está parado, e o que falta continua na fila.
    .advice = Cancele o que falta com `recado outbox cancel --batch ID` e envie com outro modelo.
stop-template-missing = A Meta não encontra o modelo neste idioma, ou ele não está aprovado. O envio está parado, e o que falta continua na fila.
    .advice = Atualize os modelos com `recado template sync` e confira este. Depois, retome com `recado outbox resume` ou cancele com `recado outbox cancel --batch ID`.
stop-person = Este envio está em pausa, a pedido de uma pessoa. O que falta continua na fila.
    .advice = Quando quiser que ele siga, retome com `recado outbox resume`.
stop-restored = Estes dados foram restaurados, copiados ou trazidos de outro computador. O que está na fila talvez já tenha saído de lá, e por isso nada sai daqui.
    .advice = Veja com as pessoas, ou no outro computador, o que já saiu. O que falta mesmo segue com `recado outbox resume`; o que não deve sair, cancele antes com `recado outbox cancel --batch ID`.

## Por que uma notificação está como está

-in-doubt = A Meta pode ter aceitado a notificação, ou não. O Recado não a envia de novo por conta própria.
-settle = Veja a conversa com a pessoa. Se a Meta der notícia, o Recado acerta o estado. Se você souber o que houve, diga com `recado outbox resolve ID --as sent` ou `--as not-sent`.

reason-refused = A Meta recusou a notificação.
    .advice = Veja em Detalhes o que a Meta diz.
reason-delivery-failed = A Meta aceitou a notificação, mas depois desistiu de entregar.
    .advice = Confirme o número com a pessoa ou fale com ela de outro jeito.
reason-never-left = Não houve conexão com o serviço da Meta. O pedido não saiu deste computador.
    .advice = O Recado tenta de novo sozinho. Se demorar, confira a internet deste computador.
reason-settled-not-sent = Você informou que esta notificação não chegou a sair.
    .advice = Envie uma nova, se ainda fizer sentido.
reason-duplicate-key = Outra notificação desta conta já usa esta chave. Esta fica de fora.
    .advice = Se é mesmo outra notificação, envie com outra chave. Se é a mesma, você não precisa fazer nada.
reason-duplicate-row = A mesma pessoa, com os mesmos valores, já está neste envio. Esta linha fica de fora.
    .advice = Você não precisa fazer nada.
reason-bad-row = Esta linha da planilha não pode ser enviada como está.
    .advice = Corrija a linha e envie de novo só as corrigidas.
reason-opted-out = Esta pessoa pediu para não receber este tipo de notificação.
    .advice = Se ela mudar de ideia, registre a autorização no contato e envie de novo.
reason-messaging-limit = O seu número já chegou, em 24 horas, a tantas pessoas quanto a Meta permite. Esta notificação espera.
    .advice = Você não precisa fazer nada: ela sai sozinha assim que houver lugar.
reason-pair-limit = Esta pessoa já recebeu muitas notificações em pouco tempo. A próxima espera um pouco.
    .advice = Você não precisa fazer nada: ela sai sozinha.
reason-file-refused = A Meta não aceitou o arquivo desta notificação, e ela não saiu.
    .advice = Veja o motivo, corrija o arquivo e envie de novo com ele. Se o arquivo está certo, tente de novo.
reason-file-missing = O arquivo desta notificação não está mais na pasta de dados do Recado, ou foi alterado lá. Ela não saiu.
    .advice = Envie de novo, escolhendo o arquivo outra vez.
reason-file-forgotten = A Meta não encontrou mais o arquivo desta notificação, e não a aceitou.
    .advice = Tente de novo: o Recado envia o arquivo outra vez.
reason-no-answer = O pedido saiu, e a resposta da Meta não veio a tempo. { -in-doubt }
    .advice = { -settle }
reason-broken-answer = A conexão caiu antes de a resposta da Meta chegar inteira. { -in-doubt }
    .advice = { -settle }
reason-foreign-answer = A resposta que veio não é da Meta. Pode ser de um proxy ou da página de entrada de uma rede. { -in-doubt }
    .advice = { -settle }
reason-answer-without-id = A Meta respondeu, mas sem o identificador da notificação. { -in-doubt }
    .advice = { -settle }
reason-server-error = O serviço da Meta teve um problema e não disse o que aconteceu com o pedido. { -in-doubt }
    .advice = { -settle }
reason-interrupted = O Recado parou entre o pedido e a resposta. { -in-doubt }
    .advice = { -settle }

## O que a conferência de uma conta encontra

problem-token-refused = A Meta diz que o token não vale.
    .advice = Gere um token novo na Meta e cole com `recado account secret NOME --kind token`.
problem-token-expires-soon = O token vence em menos de sete dias.
    .advice = Gere um token novo na Meta e cole com `recado account secret NOME --kind token`.
problem-token-may-not-send = O token não tem permissão para enviar mensagens (whatsapp_business_messaging).
    .advice = Na Meta, gere um token com essa permissão e cole com `recado account secret NOME --kind token`.
problem-token-may-not-manage = O token não tem permissão para cuidar da conta e dos modelos (whatsapp_business_management).
    .advice = Na Meta, gere um token com essa permissão e cole com `recado account secret NOME --kind token`.
problem-number-of-another-account = O número não é desta conta do WhatsApp Business. Os modelos dela não valem para ele.
    .advice = Compare os dois identificadores com os que aparecem na Meta. Se não conferem, adicione a conta certa com `recado account add`.
problem-number-not-connected = O número não está conectado ao serviço da Meta e não pode enviar.
    .advice = Registre o número na Meta e confira de novo com `recado account check`.
problem-quality-low = A qualidade do número está baixa. A Meta pode diminuir o limite de envio.
    .advice = Até a qualidade subir, envie menos, e só para quem deu autorização.
problem-test-number = Este é um número de teste. Ele só envia para os números da lista de teste dele.
    .advice = Para avisar seus clientes, registre um número definitivo na Meta.
problem-template-rejected = A Meta recusou este modelo. Ele não pode mais ser enviado.
    .advice = Veja o motivo em Modelos. Corrija o texto na Meta ou use outro modelo.
problem-template-paused = A Meta pausou este modelo por causa de reclamações. Ele não pode ser enviado por enquanto.
    .advice = Espere a pausa terminar ou use outro modelo.
problem-template-disabled = A Meta desativou este modelo de vez.
    .advice = Use outro modelo.
problem-template-moves = A Meta vai mudar a categoria deste modelo. O preço de cada envio pode mudar.
    .advice = Veja a categoria nova em Modelos. Se ela não está certa, peça uma revisão na Meta.

## Conta de treino

practice-account-name = Treino

## Relatório

report-row = Linha
report-key = Chave
report-to = Para
report-name = Nome
report-template = Modelo
report-language = Idioma
report-state = Código do estado
report-state-text = Estado
report-reason = Código do motivo
report-reason-text = Motivo
report-advice = Próximo passo
report-platform-code = Código da Meta
report-attempts = Tentativas
report-created-at = Criada em
report-updated-at = Mudou em
report-sent-at = Enviada em
report-delivered-at = Entregue em
report-read-at = Lida em
report-wamid = ID na Meta
report-id = ID

## Listas de contatos: colunas do que se exporta, das linhas recusadas e dos cartões

sheet-name = Nome
sheet-phone = Telefone
sheet-tags = Etiquetas
sheet-language = Idioma
sheet-notes = Observações
sheet-consent = Autorização
refused-row = Linha recusada
refused-code = Código da recusa
refused-reason = Motivo da recusa
card-birthday = aniversário
card-email = e-mail
card-organization = empresa
card-title = cargo
card-other-phones = outros telefones
card-address = endereço
card-nickname = apelido

## Tudo o que está guardado sobre uma pessoa

held-title = O que está guardado sobre esta pessoa, em { $at }
held-alias = Também no WhatsApp como
held-since = Na lista desde { $at }; última mudança em { $changed }
held-consents = Autorizações e descadastros
held-purpose-utility = avisos
held-purpose-marketing = marketing
held-given = { $at }: autorizou { $purpose }. Origem: { $source }
held-taken-back = { $at }: não quer mais { $purpose }. { $source }
held-messages = Notificações
held-answers = Respostas
held-nothing = Nada.

## Pedidos de aprovação

problem-template-refused = A Meta não aceitou o modelo.
    .advice = Corrija o rascunho e peça a aprovação de novo.
