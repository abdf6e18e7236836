# Envíos: la lista, un envío, la historia de una notificación. Las mismas claves en los tres idiomas.

## La lista

mailings-title = Envíos
mailings-one = Envío
mailings-count = { $count ->
    [0] Ningún envío
    [one] 1 envío
   *[other] { $count } envíos
}
mailings-people = { $count ->
    [0] nadie
    [one] 1 persona
   *[other] { $count } personas
}
mailings-who = Para
mailings-what = Plantilla
mailings-state = Estado
mailings-when = Cuándo
mailings-changed = Cambió
mailings-stopped-word = detenido
mailings-stopped-named = { $title }, para { $who }: detenido
mailings-stopped-more = { $count ->
    [0] Ningún otro envío está detenido.
    [one] Hay 1 envío más detenido; está en la lista.
   *[other] Hay { $count } envíos más detenidos; están en la lista.
}
mailings-empty-title = Todavía no hay envíos
mailings-empty-text = Elige un contacto y una plantilla. Lo que envías aparece aquí, con cada paso hasta la lectura.
mailings-empty-button = Hacer la primera notificación

## Un envío

mailing-states = Notificaciones de este envío
mailing-messages = { $count ->
    [0] Ninguna notificación
    [one] 1 notificación
   *[other] { $count } notificaciones
}
mailing-progress = { $done ->
    [0] Ninguna
   *[other] { $done }
} de { $total } ya { $done ->
    [0] salió
    [one] salió
   *[other] salieron
} de la cola
mailing-open = Ver envío
mailing-resume = Reanudar
mailing-resumed = Reanudado: { $title }
mailing-cancel = Cancelar lo que falta
mailing-cancel-title = { $count ->
    [0] Ya no falta nada en este envío
    [one] Cancelar 1 notificación que todavía no salió
   *[other] Cancelar { $count } notificaciones que todavía no salieron
}
mailing-cancel-means = { $count ->
    [0] Nada de este envío salió hasta ahora, y no sale nada más. No se puede deshacer; para enviarlo después, hay que notificar de nuevo.
    [one] La que ya salió queda como está, y no sale nada más. No se puede deshacer; para enviarlo después, hay que notificar de nuevo.
   *[other] Las { $count } que ya salieron quedan como están, y no sale nada más. No se puede deshacer; para enviarlo después, hay que notificar de nuevo.
}
mailing-cancel-do = { $count ->
    [0] Cancelar
    [one] Cancelar 1 notificación
   *[other] Cancelar { $count } notificaciones
}
mailing-cancel-not = Dejar en la cola
mailing-cancelled = { $count ->
    [0] No se canceló nada: todo había salido de la cola.
    [one] 1 notificación cancelada
   *[other] { $count } notificaciones canceladas
}

## La historia de una notificación

story-timeline = Qué pasó
story-queued = Entró en la cola
story-left-out = Quedó fuera; no entró en la cola
story-waits = Espera en la cola hasta { $when }.
story-attempt = Intento { $number }: { $outcome }
story-answered = { $name } respondió: { $text }
story-again = Notificar de nuevo
story-details = Detalles
story-id = Identificador en Recado
story-wamid = Identificador en Meta
story-copy = Copiar
story-copied = Copiado
story-copy-failed = No se pudo copiar. Selecciona el texto y cópialo con el teclado.

attempt-accepted = aceptada por Meta
attempt-refused = rechazada por Meta
attempt-never-left = no salió de esta computadora
attempt-doubtful = sin respuesta clara de Meta
attempt-under-way = en camino

happened-accepted = Aceptada por Meta
happened-held-for-quality-assessment = Retenida por Meta para evaluación
happened-held = Retenida por Meta para evaluación
happened-sent = Enviada
happened-delivered = Entregada
happened-read = Leída
happened-played = Escuchada
happened-failed = No entregada
happened-expired = Plazo vencido
happened-deleted = Borrada por la persona
happened-warning = Meta dejó un aviso
happened-cancelled = Cancelada
happened-unknown = Incierta

story-uncertain-title = Nadie sabe todavía si esta salió
story-uncertain-known = El pedido se hizo, y la respuesta de Meta no llegó entera. Puede haberla aceptado, o no. Recado no la envía de nuevo por su cuenta. Si Meta da noticias, corrige el estado; si tú lo sabes, dilo aquí.
story-taken = Fue enviada
story-taken-means = Viste el mensaje en la conversación, o la persona lo recibió: pasa a contar como aceptada y no sale de nuevo.
story-not-taken = No fue enviada
story-not-taken-means = Miraste y el mensaje no está en la conversación: pasa a contar como fallida, y puedes notificar de nuevo.
story-settle-for-good = Tu respuesta no se puede deshacer. Si tienes dudas, espera.
story-settled-taken = Anotado: fue enviada
story-settled-not = Anotado: no fue enviada
