# Envios: a lista, um envio, a história de uma notificação. As mesmas chaves nos três idiomas.

## A lista

mailings-title = Envios
mailings-one = Envio
mailings-count = { $count ->
    [0] Nenhum envio
    [one] 1 envio
   *[other] { $count } envios
}
mailings-people = { $count ->
    [0] ninguém
    [one] 1 pessoa
   *[other] { $count } pessoas
}
mailings-who = Para
mailings-what = Modelo
mailings-state = Estado
mailings-when = Quando
mailings-changed = Mudou
mailings-stopped-word = parado
mailings-stopped-named = { $title }, para { $who }: parado
mailings-stopped-more = { $count ->
    [0] Nenhum outro envio está parado.
    [one] Mais 1 envio está parado; ele aparece na lista.
   *[other] Mais { $count } envios estão parados; eles aparecem na lista.
}
mailings-empty-title = Nenhum envio ainda
mailings-empty-text = Escolha um contato e um modelo. O que você envia aparece aqui, com cada passo até a leitura.
mailings-empty-button = Fazer a primeira notificação

## Um envio

mailing-states = Notificações deste envio
mailing-messages = { $count ->
    [0] Nenhuma notificação
    [one] 1 notificação
   *[other] { $count } notificações
}
mailing-progress = { $done ->
    [0] Nenhuma
   *[other] { $done }
} de { $total } já { $done ->
    [0] saiu
    [one] saiu
   *[other] saíram
} da fila
mailing-open = Ver envio
mailing-resume = Retomar
mailing-resumed = Retomado: { $title }
mailing-cancel = Cancelar o que falta
mailing-cancel-title = { $count ->
    [0] Nada mais falta neste envio
    [one] Cancelar 1 notificação que ainda não saiu
   *[other] Cancelar { $count } notificações que ainda não saíram
}
mailing-cancel-means = { $count ->
    [0] Nada deste envio saiu até agora, e nada mais sai. Não dá para desfazer; para enviar depois, é preciso notificar de novo.
    [one] A que já saiu fica como está, e nada mais sai. Não dá para desfazer; para enviar depois, é preciso notificar de novo.
   *[other] As { $count } que já saíram ficam como estão, e nada mais sai. Não dá para desfazer; para enviar depois, é preciso notificar de novo.
}
mailing-cancel-do = { $count ->
    [0] Cancelar
    [one] Cancelar 1 notificação
   *[other] Cancelar { $count } notificações
}
mailing-cancel-not = Manter na fila
mailing-cancelled = { $count ->
    [0] Nada foi cancelado: tudo já tinha saído da fila.
    [one] 1 notificação cancelada
   *[other] { $count } notificações canceladas
}

## A história de uma notificação

story-timeline = O que aconteceu
story-queued = Entrou na fila
story-left-out = Ficou de fora; não entrou na fila
story-waits = Espera na fila até { $when }.
story-attempt = Tentativa { $number }: { $outcome }
story-answered = { $name } respondeu: { $text }
story-again = Notificar de novo
story-details = Detalhes
story-id = Identificador no Recado
story-wamid = Identificador na Meta
story-copy = Copiar
story-copied = Copiado
story-copy-failed = Não deu para copiar. Selecione o texto e copie pelo teclado.

attempt-accepted = aceita pela Meta
attempt-refused = recusada pela Meta
attempt-never-left = não saiu deste computador
attempt-doubtful = sem resposta clara da Meta
attempt-under-way = a caminho

happened-accepted = Aceita pela Meta
happened-held-for-quality-assessment = Retida pela Meta para avaliação
happened-held = Retida pela Meta para avaliação
happened-sent = Enviada
happened-delivered = Entregue
happened-read = Lida
happened-played = Ouvida
happened-failed = Não entregue
happened-expired = Prazo vencido
happened-deleted = Apagada pela pessoa
happened-warning = A Meta deixou um aviso
happened-cancelled = Cancelada
happened-unknown = Incerta

story-uncertain-title = Ninguém sabe ainda se esta saiu
story-uncertain-known = O pedido foi feito, e a resposta da Meta não chegou inteira. Ela pode ter aceitado, ou não. O Recado não envia de novo por conta própria. Se a Meta der notícia, ele acerta o estado; se você souber, diga aqui.
story-taken = Foi enviada
story-taken-means = Você viu a mensagem na conversa, ou a pessoa a recebeu: ela passa a contar como aceita e não sai de novo.
story-not-taken = Não foi enviada
story-not-taken-means = Você conferiu e a mensagem não está na conversa: ela passa a contar como não entregue, e você pode notificar de novo.
story-settle-for-good = Sua resposta não pode ser desfeita. Na dúvida, espere.
story-settled-taken = Anotado: foi enviada
story-settled-not = Anotado: não foi enviada
