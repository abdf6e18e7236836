# Enviar arquivos e cobranças, o telefone de treino, e avisar um grupo inteiro. As mesmas chaves nas três línguas.

## Os campos que não são só texto

notify-field-location = Local no mapa
notify-field-product = Produto
notify-field-instant = Até quando vale a oferta
notify-field-pix = Código Pix
notify-field-boleto = Linha do boleto
notify-field-pay-link = Link de pagamento
notify-field-total = Total a pagar
notify-field-reference = Número do pedido
notify-field-key = Chave Pix de quem recebe
notify-field-products = Produtos de “{ $button }”
notify-field-object = Dados de “{ $button }”
notify-button-number = botão { $number }
notify-field-code = Código
notify-field-item = O que se paga
notify-field-goods = O que é
notify-goods-usual = Produto ou serviço
notify-goods-physical = Produto que se entrega
notify-goods-digital = Produto digital
notify-hint-product = O catálogo e o código, como 123456:SKU-1
notify-hint-products = Um título e os códigos, como Mais vendidos: SKU-1, SKU-2 | Novos: SKU-3
notify-hint-object = Em JSON, como a Meta pede
notify-hint-reference = Até 35 letras sem acento, números, ponto, hífen ou _
notify-hint-key = Só se o código Pix não a tiver dentro
notify-card = Cartão { $number }
notify-order = Cobrança: { $button }
notify-order-hint = Basta um jeito de pagar. Se tiver mais de um, a pessoa escolhe.

notify-fault-no-way = Preencha pelo menos um jeito de pagar: Pix, boleto ou link.
notify-fault-image = O link precisa começar com https.
notify-fault-video = O link precisa começar com https.
notify-fault-document = O link precisa começar com https.
notify-fault-location = Faltam a latitude e a longitude, como -23.5505 e -46.6333.
notify-fault-instant = Escolha um dia e uma hora que ainda vão chegar.
notify-fault-link = O link precisa começar com https.
notify-fault-money = Escreva o valor, como 189,90.
notify-fault-reference = Use até 35 letras sem acento, números, ponto, hífen ou _.
notify-fault-pix = Este código Pix não está certo.
notify-fault-boleto = Esta linha de boleto não está certa.
notify-why-wrong = Confira: { $names }.
notify-why-differs = Os valores não batem.

## Arquivos

notify-file-choose = Escolher arquivo
notify-file-choose-named = Escolher arquivo: { $field }
notify-file-other = Trocar
notify-file-other-named = Trocar o arquivo: { $field }
notify-file-remove = Tirar
notify-file-remove-named = Tirar o arquivo: { $field }
notify-file-use-link = Usar um link
notify-file-instead = Escolher um arquivo
notify-file-unnamed = Arquivo sem nome
notify-file-link = { $field }: link
notify-file-link-hint = Um endereço público que começa com https. A Meta busca o arquivo lá.
notify-file-takes-image = JPG ou PNG, até 5 MB.
notify-file-takes-video = MP4, até 16 MB.
notify-file-takes-document = De preferência PDF, até 100 MB.

## Um lugar, uma hora

notify-place-latitude = Latitude
notify-place-longitude = Longitude
notify-place-name = Nome do lugar
notify-place-address = Endereço
notify-place-hint = No mapa, copie as coordenadas e cole em Latitude.
notify-instant-day = Dia
notify-instant-day-like = 20/11/2026
notify-instant-hour = Hora

## O que um código de cobrança diz

charge-value = Valor
charge-due = Vencimento
charge-bank = Banco
charge-receiver = Quem recebe
charge-key = Chave
charge-without-value = a pessoa escolhe ao pagar
charge-overdue = Este boleto já venceu.

notes-title = Antes de enviar
notes-send = Enviar mesmo assim

## O telefone de treino

phone-practice-of = Telefone de treino: é isto que { $name } vê
phone-product = Produto
phone-order = Pedido { $reference }
phone-order-total = Total { $total }
phone-ways = Jeitos de pagar
phone-offer-ends = Termina { $when }
phone-offer-code = Código { $code }
phone-copied = Copiado: { $text }
phone-copied-pix = Código Pix copiado: { $text }
phone-copied-boleto = Linha do boleto copiada: { $text }
phone-opens = No telefone, este botão abre { $address }
phone-copy-address = Copiar o endereço
phone-calls = No telefone, este botão liga para { $phone }

## Um arquivo sobre a janela

drop-title = Solte o arquivo aqui
drop-text = O Recado abre a lista de contatos e mostra tudo antes de mudar qualquer coisa.
drop-text-field = Um arquivo para enviar vai para “{ $field }”. Uma lista abre em Contatos.
drop-file-taken = “{ $file }” está em “{ $field }”.
drop-file-nowhere = Para enviar “{ $file }”, abra Notificar e escolha um modelo que leva arquivo. Depois solte de novo.
drop-file-other-kind = “{ $file }” não serve aqui: este modelo pede { $wanted }.
drop-file-failed = Não deu para ler o arquivo.
drop-file-kind-image = uma foto
drop-file-kind-video = um vídeo
drop-file-kind-document = um documento

## Avisar muitos de uma vez

people-notify = Notificar
people-notify-named = Notificar o grupo { $name }
people-notify-these = Notificar estes
people-title = Notificar { $called }
people-lead = Uma notificação para cada pessoa, com os dados da ficha dela.
people-nobody = Ninguém foi escolhido
people-nobody-text = Volte aos contatos e escolha quem recebe.
people-called-chosen = os escolhidos
people-called-tag = etiqueta { $name }
people-called-found = contatos encontrados
people-called-all = todos os contatos
people-field-known = { $count ->
    [0] Ninguém tem isto na ficha. Escreva o que vale para todos.
    [one] Vem da ficha de { $count } pessoa. Escreva só se deve ser igual para todos.
   *[other] Vem da ficha de { $count } pessoas. Escreva só se deve ser igual para todos.
}
people-fields = O que é igual para todos
people-example = Assim recebe { $name }
people-leaving = { $count ->
    [0] Não sai para ninguém
    [one] Sai para { $count } pessoa
   *[other] Sai para { $count } pessoas
}
people-opted-out = { $count ->
    [0] Ninguém fica de fora por descadastro
    [one] { $count } fica de fora: pediu para não receber
   *[other] { $count } ficam de fora: pediram para não receber
}
people-rejected = { $count ->
    [0] Todos têm os dados que o modelo pede
    [one] { $count } fica de fora: falta um dado, ou um não serve
   *[other] { $count } ficam de fora: falta um dado, ou um não serve
}
people-rejected-who = Quem
people-cost-since = Preço de tabela desde { $date }, publicado por terceiros: confira na Meta. Ela só cobra o que entrega.
people-unpriced = { $count ->
    [0] O preço de todas é conhecido
    [one] O preço de { $count } o Recado não conhece
   *[other] O preço de { $count } o Recado não conhece
}
people-counting = Contando…
people-send = { $count ->
    [0] Enviar
    [one] Enviar para { $count } pessoa
   *[other] Enviar para { $count } pessoas
}
people-send-price = { $count ->
    [0] Enviar · cerca de { $price }
    [one] Enviar para { $count } pessoa · cerca de { $price }
   *[other] Enviar para { $count } pessoas · cerca de { $price }
}
people-why-template = Escolha o modelo.
people-why-counting = O Recado ainda está contando.
people-why-nobody = Não há ninguém para quem possa sair.
people-why-unsaved = Salve o grupo primeiro.
people-sent = { $count ->
    [0] Nada entrou na fila.
    [one] { $count } notificação está na fila.
   *[other] { $count } notificações estão na fila.
}
people-see = Ver o envio
people-undone = { $count ->
    [0] Nada mais esperava: já tinha saído.
    [one] { $count } notificação não sai mais.
   *[other] { $count } notificações não saem mais.
}
