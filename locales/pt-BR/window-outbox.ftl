# A caixa de saída na janela: um envio para muita gente, o que ele espera, e fechar com notificações saindo.
# As mesmas chaves nos três idiomas.

## Quanto já saiu

outbox-done = { $done } de { $total }
outbox-rate = { $rate } por segundo
outbox-left-seconds = { $count ->
    [0] faltam instantes
    [one] falta cerca de 1 s
   *[other] faltam cerca de { $count } s
}
outbox-left-minutes = { $count ->
    [0] falta menos de 1 min
    [one] falta cerca de 1 min
   *[other] faltam cerca de { $count } min
}
outbox-left-hours = { $hours ->
    [0] faltam cerca de { $minutes } min
    [one] falta cerca de 1 h { $minutes } min
   *[other] faltam cerca de { $hours } h { $minutes } min
}
outbox-over = Nada mais sai deste envio.

## O que ele espera, sem estar parado

waits-schedule = agendado
waits-quiet = silêncio
waits-limit = no limite do dia
waits-pause = em pausa
waits-account = sem enviar
waits-network = sem conexão
waits-throttled = mais devagar
waits-doubt = à espera da Meta
waits-files = enviando arquivos

outbox-waits-schedule = Agendado para mais tarde.
outbox-waits-schedule-until = Agendado: sai { $when }.
outbox-waits-quiet = Silêncio: nada sai por enquanto.
outbox-waits-quiet-until = Silêncio até { $when }.
outbox-waits-limit = O limite de envio de 24 horas foi alcançado: continua sozinho quando houver lugar.
outbox-waits-limit-until = O limite de envio de 24 horas foi alcançado: continua { $when }.
outbox-waits-limit-known = Limite de envio de { $limit }: continua sozinho quando houver lugar.
outbox-waits-limit-known-until = Limite de envio de { $limit }: continua { $when }.
outbox-waits-account = A conta não pode enviar agora.
outbox-waits-network = Sem conexão com a Meta. O Recado tenta de novo sozinho.
outbox-waits-network-until = Sem conexão com a Meta. O Recado tenta de novo sozinho { $when }.
outbox-waits-throttled = A Meta pediu para ir mais devagar. O Recado continua sozinho.
outbox-waits-throttled-until = A Meta pediu para ir mais devagar. O Recado continua sozinho { $when }.
outbox-waits-doubt = As últimas respostas da Meta não vieram claras. O Recado tenta com uma de cada vez e segue quando ela responder.
outbox-waits-doubt-until = As últimas respostas da Meta não vieram claras. O Recado tenta de novo com uma só { $when }.
outbox-waits-files = Os arquivos estão a caminho da Meta. As notificações saem em seguida.
outbox-moment = em instantes

## Um envio

outbox-all = Todos os envios
outbox-source = Arquivo
outbox-created = Criado
outbox-people = Para
outbox-priority = Prioridade
outbox-priority-hint = Quem é urgente sai antes dos outros envios.
priority-urgent = urgente
priority-normal = normal
priority-low = baixa
outbox-pause = Pausar
outbox-paused = Pausado: { $title }. O que já estava a caminho ainda chega.
outbox-paused-title = Você pausou este envio
outbox-paused-left = { $count ->
    [0] Nada falta nele.
    [one] Falta 1 notificação, que continua na fila.
   *[other] Faltam { $count } notificações, que continuam na fila.
}
outbox-export = Exportar
outbox-export-csv = Exportar CSV
outbox-export-xlsx = Exportar planilha
outbox-exported = Exportado: { $file }

## O que precisa de uma pessoa

outbox-needs = Precisa de você
outbox-missed-title = A hora passou enquanto o computador estava desligado
outbox-missed = { $count ->
    [0] Nenhuma notificação passou da hora.
    [one] 1 notificação devia ter saído e não saiu. Ela ainda faz sentido?
   *[other] { $count } notificações deviam ter saído e não saíram. Elas ainda fazem sentido?
}
outbox-missed-send = { $count ->
    [0] Enviar agora
    [one] Enviar 1 agora
   *[other] Enviar { $count } agora
}
outbox-missed-sent = { $count ->
    [0] Nada havia para enviar
    [one] 1 notificação voltou para a fila
   *[other] { $count } notificações voltaram para a fila
}

outbox-uncertain-title = { $count ->
    [0] Nenhuma está incerta
    [one] 1 incerta: talvez tenha saído, talvez não
   *[other] { $count } incertas: talvez tenham saído, talvez não
}
outbox-uncertain-known = O pedido foi feito, e a resposta da Meta não chegou inteira. O Recado não envia de novo por conta própria. Se a Meta der notícia, ele acerta o estado; se você souber, diga aqui.
outbox-uncertain-attempt = { $count ->
    [0] Nenhuma tentativa
    [one] 1 tentativa, { $when }
   *[other] { $count } tentativas, a última { $when }
}
outbox-uncertain-choose = Marcar { $name }
outbox-uncertain-all = { $count ->
    [0] Marcar todas
    [one] Marcar a única
   *[other] Marcar todas as { $count }
}
outbox-uncertain-more = { $count ->
    [0] Não há mais
    [one] Mostrar mais 1
   *[other] Mostrar mais { $count }
}
outbox-story-of = Ver a história: { $name }
outbox-story = Ver a história
outbox-settle = { $count ->
    [0] Marque as que você conferiu.
    [one] 1 marcada. “Foi enviada”: passa a contar como aceita e não sai de novo. “Não foi enviada”: passa a contar como não entregue, e você pode tentar de novo. Não dá para desfazer; na dúvida, espere.
   *[other] { $count } marcadas. “Foram enviadas”: passam a contar como aceitas e não saem de novo. “Não foram enviadas”: passam a contar como não entregues, e você pode tentar de novo. Não dá para desfazer; na dúvida, espere.
}
outbox-settle-taken = { $count ->
    [0] Foram enviadas
    [one] Foi enviada
   *[other] As { $count } foram enviadas
}
outbox-settle-not = { $count ->
    [0] Não foram enviadas
    [one] Não foi enviada
   *[other] As { $count } não foram enviadas
}
outbox-settle-none = Marque antes ao menos uma.
outbox-settling = { $done ->
    [0] Anotando
   *[other] Anotadas { $done } de { $total }
}
outbox-settled = { $count ->
    [0] Nada foi anotado
    [one] 1 anotada
   *[other] { $count } anotadas
}

outbox-failed-title = { $count ->
    [0] Nenhuma deixou de ser entregue
    [one] 1 não entregue
   *[other] { $count } não entregues
}
outbox-failed-some = Os motivos das primeiras { $count }; as outras aparecem depois destas.
outbox-failed-count = { $count ->
    [0] nenhuma pessoa
    [one] 1 pessoa
   *[other] { $count } pessoas
}
outbox-failed-who = Ver quem
outbox-failed-others = { $count ->
    [0] e mais ninguém
    [one] e mais 1 pessoa; ela está na lista abaixo
   *[other] e mais { $count } pessoas; elas estão na lista abaixo
}
outbox-failed-unknown = Não se sabe por quê.
outbox-retry = { $count ->
    [0] Tentar de novo
    [one] Tentar de novo com 1
   *[other] Tentar de novo com { $count }
}
outbox-retry-all = { $count ->
    [0] Nenhuma pode ser tentada de novo
    [one] Tentar de novo a única que pode
   *[other] Tentar de novo as { $count } que podem
}
outbox-retry-one = Tentar de novo
outbox-retry-later = Dá para tentar de novo { $when }: antes disso, a Meta recusa.
outbox-retry-later-some = Dá para tentar de novo 24 horas depois da recusa: antes disso, a Meta recusa.
outbox-retry-never = Tentar de novo não muda nada aqui.
outbox-retried = { $count ->
    [0] Nenhuma voltou para a fila
    [one] 1 voltou para a fila
   *[other] { $count } voltaram para a fila
}
outbox-refused = { $count ->
    [0] Todas puderam ser tentadas de novo.
    [one] 1 não pode ser tentada de novo:
   *[other] { $count } não podem ser tentadas de novo:
}

## A lista das notificações

outbox-list = Notificações
outbox-filter = Mostrar só estas
outbox-shown = { $shown ->
    [0] Nenhuma de { $total } mostrada
    [one] 1 de { $total } mostrada
   *[other] { $shown } de { $total } mostradas
}
outbox-show-all = Mostrar todas
outbox-row = Linha
outbox-why = Motivo
outbox-row-of = Linha { $row } do arquivo
outbox-row-of-file = Linha { $row } de { $source }

## Hoje

outbox-today = Em andamento
outbox-today-of = { $title }, para { $who }

## Fechar com notificações saindo

closing-title = { $count ->
    [0] Nada mais está saindo
    [one] Ainda há 1 notificação saindo
   *[other] Ainda há { $count } notificações saindo
}
closing-background-tray = Em segundo plano, o Recado continua enviando sem janela. Para abri-la de novo, use o ícone do Recado na bandeja do sistema, ou inicie o Recado outra vez.
closing-background-start = Em segundo plano, o Recado continua enviando sem janela. Para abri-la de novo, inicie o Recado outra vez.
closing-pause-means = Se você pausar e sair, o que já está a caminho termina, e o resto espera na fila até você retomar.
closing-background = Continuar em segundo plano
closing-pause = Pausar e sair
closing-stay = Ficar aqui
