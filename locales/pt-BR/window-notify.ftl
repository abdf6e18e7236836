# A tela que escreve e envia uma notificação: para quem, o quê, os valores, o telefone ao lado, o botão. As mesmas chaves
# nas três línguas.

notify-title = Nova notificação
notify-change = Trocar
notify-again = Tentar de novo
notify-lost = O que você abriu não está mais aqui. Escolha de novo.

## Para quem

notify-who = Para: nome ou número
notify-who-chosen = Para
notify-who-outside = fora da lista
notify-who-number = Enviar para { $phone } (fora da lista)
notify-who-all = { $total ->
    [0] Nenhum contato
    [one] { $total } contato
   *[other] { $total } contatos
}
notify-who-some = { $found ->
    [0] Nenhum de { $total }
   *[other] { $found } de { $total }
}
notify-who-more = { $shown } de { $found } encontrados. No total, { $total }. Continue digitando.
notify-who-none = Ninguém na lista ainda
notify-who-none-text = Adicione a primeira pessoa, ou digite um número com DDD ali em cima.
notify-who-add = Adicionar contato
notify-who-nobody = Ninguém com “{ $text }”. Para quem não está na lista, digite o número com DDD.
notify-phone-unread = O Recado não reconhece este número.
notify-phone-use = Usar { $phone }

## O quê

notify-what = O que avisar (modelo)
notify-what-chosen = Modelo
notify-what-all = { $total ->
    [0] Nenhum modelo
    [one] { $total } modelo
   *[other] { $total } modelos
}
notify-what-some = { $found ->
    [0] Nenhum de { $total }
   *[other] { $found } de { $total }
}
notify-what-none = Nenhum modelo ainda
notify-what-none-text = Um modelo (HSM) é o texto que a Meta aprova antes de você enviar. Traga os da sua conta.
notify-what-sync = Trazer os modelos da Meta
notify-what-nothing = Nenhum modelo com “{ $text }”.
notify-what-unfillable = não dá para preencher aqui
notify-other-template = Escolher outro modelo
notify-see-template = Ver este modelo

## Os valores

notify-fields = Os valores da notificação
notify-no-fields = Este modelo não pede nenhum valor.
notify-field-number = Valor { $number }
notify-field-header-number = Valor { $number } do título
notify-field-link = Final do link de “{ $button }”
notify-field-coupon = Cupom de “{ $button }”
notify-field-other = Valor do botão “{ $button }”
notify-field-image = Imagem
notify-field-video = Vídeo
notify-field-document = Documento
notify-optional = { $field } (opcional)
notify-from-contact = da ficha de { $name }
notify-from-template = como está no modelo
notify-from-field = o mesmo de “{ $field }”
notify-from-before = da notificação anterior, confira
notify-back-to-contact = Voltar ao da ficha de { $name }: { $value }
notify-example = por exemplo: { $example }
notify-one-line = as quebras de linha viram espaços
notify-length = { $count ->
    [0] nenhum caractere
    [one] { $count } caractere
   *[other] { $count } caracteres
}
notify-fill = Preencha este campo.
notify-fill-like = Preencha este campo, por exemplo: { $example }

## O telefone ao lado

notify-phone = Como a mensagem aparece no telefone
notify-phone-of = Conversa com { $name }
notify-phone-practice = Telefone de treino
notify-phone-nobody = Quem recebe
notify-phone-empty = A mensagem aparece aqui enquanto você escreve.
notify-earlier = { $count ->
    [0] Nada antes disto
    [one] Ver mais { $count } mensagem
   *[other] Ver mais { $count } mensagens
}
notify-answer-as = Responder como { $name }
notify-answer = Responder

## O envio

notify-send = Enviar
notify-send-price = Enviar · cerca de { $price }
notify-free = Treino: não custa nada.
notify-price-short = A Meta só cobra o que entrega.
notify-price-unknown = É pago. O Recado não conhece o preço daqui.
notify-price-since = Preço de tabela desde { $date }, publicado por terceiros: confira na Meta. Ela só cobra o que entrega.
notify-why-both = Escolha para quem e o modelo.
notify-why-who = Escolha para quem.
notify-why-what = Escolha o modelo.
notify-why-form = O Recado não conseguiu abrir este modelo.
notify-why-fields = Falta preencher: { $names }.
notify-leaves-in = { $seconds ->
    [0] Saindo
    [one] Sai em { $seconds } segundo
   *[other] Sai em { $seconds } segundos
}
notify-held-for = A notificação para { $name } sai em instantes.
notify-can-undo = Você ainda pode desfazer.
notify-undo = Desfazer
notify-undone = Nada saiu.
notify-undo-late = Já saiu. Não dá mais para desfazer.
notify-undo-failed = Não deu para desfazer.
notify-failed-away = A notificação não entrou na fila. O que você digitou está guardado.
notify-failed-look = Ver
notify-to = Para { $name }
notify-story = História
notify-next = Outra notificação
