# La bandeja de salida en la ventana: un envío a mucha gente, qué espera, y cerrar con notificaciones saliendo.
# Las mismas claves en los tres idiomas.

## Cuánto ya salió

outbox-done = { $done } de { $total }
outbox-rate = { $rate } por segundo
outbox-left-seconds = { $count ->
    [0] faltan instantes
    [one] falta cerca de 1 s
   *[other] faltan cerca de { $count } s
}
outbox-left-minutes = { $count ->
    [0] falta menos de 1 min
    [one] falta cerca de 1 min
   *[other] faltan cerca de { $count } min
}
outbox-left-hours = { $hours ->
    [0] faltan cerca de { $minutes } min
    [one] falta cerca de 1 h { $minutes } min
   *[other] faltan cerca de { $hours } h { $minutes } min
}
outbox-over = De este envío no sale nada más.

## Qué espera, sin estar detenido

waits-schedule = programado
waits-quiet = silencio
waits-limit = en el límite del día
waits-pause = en pausa
waits-account = sin enviar
waits-network = sin conexión
waits-throttled = más despacio
waits-doubt = a la espera de Meta
waits-files = subiendo archivos

outbox-waits-schedule = Programado para más tarde.
outbox-waits-schedule-until = Programado: sale { $when }.
outbox-waits-quiet = Silencio: por ahora no sale nada.
outbox-waits-quiet-until = Silencio hasta { $when }.
outbox-waits-limit = Se alcanzó el límite de envío de 24 horas: sigue solo cuando haya lugar.
outbox-waits-limit-until = Se alcanzó el límite de envío de 24 horas: sigue { $when }.
outbox-waits-limit-known = Límite de envío de { $limit }: sigue solo cuando haya lugar.
outbox-waits-limit-known-until = Límite de envío de { $limit }: sigue { $when }.
outbox-waits-account = La cuenta no puede enviar ahora.
outbox-waits-network = Sin conexión con Meta. Recado lo intenta de nuevo solo.
outbox-waits-network-until = Sin conexión con Meta. Recado lo intenta de nuevo solo { $when }.
outbox-waits-throttled = Meta pidió ir más despacio. Recado sigue solo.
outbox-waits-throttled-until = Meta pidió ir más despacio. Recado sigue solo { $when }.
outbox-waits-doubt = Las últimas respuestas de Meta no llegaron claras. Recado prueba con una por vez y sigue cuando ella responda.
outbox-waits-doubt-until = Las últimas respuestas de Meta no llegaron claras. Recado prueba de nuevo con una sola { $when }.
outbox-waits-files = Los archivos están en camino a Meta. Las notificaciones salen enseguida.
outbox-moment = en un momento

## Un envío

outbox-all = Todos los envíos
outbox-source = Archivo
outbox-created = Creado
outbox-people = Para
outbox-priority = Prioridad
outbox-priority-hint = Lo urgente sale antes que los demás envíos.
priority-urgent = urgente
priority-normal = normal
priority-low = baja
outbox-pause = Pausar
outbox-paused = En pausa: { $title }. Lo que ya estaba en camino todavía llega.
outbox-paused-title = Pusiste este envío en pausa
outbox-paused-left = { $count ->
    [0] No falta nada en él.
    [one] Falta 1 notificación, que sigue en la cola.
   *[other] Faltan { $count } notificaciones, que siguen en la cola.
}
outbox-export = Exportar
outbox-export-csv = Exportar CSV
outbox-export-xlsx = Exportar planilla
outbox-exported = Exportado: { $file }

## Qué necesita de una persona

outbox-needs = Te necesita
outbox-missed-title = La hora pasó mientras la computadora estaba apagada
outbox-missed = { $count ->
    [0] A ninguna notificación se le pasó la hora.
    [one] 1 notificación debía salir y no salió. ¿Todavía tiene sentido?
   *[other] { $count } notificaciones debían salir y no salieron. ¿Todavía tienen sentido?
}
outbox-missed-send = { $count ->
    [0] Enviar ahora
    [one] Enviar 1 ahora
   *[other] Enviar { $count } ahora
}
outbox-missed-sent = { $count ->
    [0] No había nada para enviar
    [one] 1 notificación volvió a la cola
   *[other] { $count } notificaciones volvieron a la cola
}

outbox-uncertain-title = { $count ->
    [0] Ninguna está incierta
    [one] 1 incierta: tal vez salió, tal vez no
   *[other] { $count } inciertas: tal vez salieron, tal vez no
}
outbox-uncertain-known = El pedido se hizo, y la respuesta de Meta no llegó entera. Recado no envía de nuevo por su cuenta. Si Meta da noticias, corrige el estado; si tú lo sabes, dilo aquí.
outbox-uncertain-attempt = { $count ->
    [0] Ningún intento
    [one] 1 intento, { $when }
   *[other] { $count } intentos, el último { $when }
}
outbox-uncertain-choose = Marcar { $name }
outbox-uncertain-all = { $count ->
    [0] Marcar todas
    [one] Marcar la única
   *[other] Marcar las { $count }
}
outbox-uncertain-more = { $count ->
    [0] No hay más
    [one] Mostrar 1 más
   *[other] Mostrar { $count } más
}
outbox-story-of = Ver la historia: { $name }
outbox-story = Ver la historia
outbox-settle = { $count ->
    [0] Marca las que revisaste.
    [one] 1 marcada. “Fue enviada”: pasa a contar como aceptada y no sale de nuevo. “No fue enviada”: pasa a contar como fallida, y puedes intentarlo de nuevo. No se puede deshacer; si tienes dudas, espera.
   *[other] { $count } marcadas. “Fueron enviadas”: pasan a contar como aceptadas y no salen de nuevo. “No fueron enviadas”: pasan a contar como fallidas, y puedes intentarlo de nuevo. No se puede deshacer; si tienes dudas, espera.
}
outbox-settle-taken = { $count ->
    [0] Fueron enviadas
    [one] Fue enviada
   *[other] Las { $count } fueron enviadas
}
outbox-settle-not = { $count ->
    [0] No fueron enviadas
    [one] No fue enviada
   *[other] Las { $count } no fueron enviadas
}
outbox-settle-none = Marca antes al menos una.
outbox-settling = { $done ->
    [0] Anotando
   *[other] Anotadas { $done } de { $total }
}
outbox-settled = { $count ->
    [0] No se anotó nada
    [one] 1 anotada
   *[other] { $count } anotadas
}

outbox-failed-title = { $count ->
    [0] Ninguna falló
    [one] 1 fallida
   *[other] { $count } fallidas
}
outbox-failed-some = Los motivos de las primeras { $count }; las otras aparecen después de estas.
outbox-failed-count = { $count ->
    [0] nadie
    [one] 1 persona
   *[other] { $count } personas
}
outbox-failed-who = Ver quiénes
outbox-failed-others = { $count ->
    [0] y nadie más
    [one] y 1 persona más, en la lista de abajo
   *[other] y { $count } personas más, en la lista de abajo
}
outbox-failed-unknown = No se sabe por qué.
outbox-retry = { $count ->
    [0] Intentar de nuevo
    [one] Intentar de nuevo con 1
   *[other] Intentar de nuevo con { $count }
}
outbox-retry-all = { $count ->
    [0] Con ninguna se puede intentar de nuevo
    [one] Intentar de nuevo con la única que se puede
   *[other] Intentar de nuevo con las { $count } que se puede
}
outbox-retry-one = Intentar de nuevo
outbox-retry-later = Se puede intentar de nuevo { $when }: antes de eso, Meta la rechaza.
outbox-retry-later-some = Se puede intentar de nuevo 24 horas después del rechazo: antes de eso, Meta las rechaza.
outbox-retry-never = Intentarlo de nuevo no cambia nada aquí.
outbox-retried = { $count ->
    [0] Ninguna volvió a la cola
    [one] 1 volvió a la cola
   *[other] { $count } volvieron a la cola
}
outbox-refused = { $count ->
    [0] Con todas se pudo intentar de nuevo.
    [one] Con 1 no se puede intentar de nuevo:
   *[other] Con { $count } no se puede intentar de nuevo:
}

## La lista de las notificaciones

outbox-list = Notificaciones
outbox-filter = Mostrar solo estas
outbox-shown = { $shown ->
    [0] Ninguna de { $total } a la vista
    [one] 1 de { $total } a la vista
   *[other] { $shown } de { $total } a la vista
}
outbox-show-all = Mostrar todas
outbox-row = Fila
outbox-why = Motivo
outbox-row-of = Fila { $row } del archivo
outbox-row-of-file = Fila { $row } de { $source }

## Hoy

outbox-today = En marcha
outbox-today-of = { $title }, para { $who }

## Cerrar con notificaciones saliendo

closing-title = { $count ->
    [0] Ya no sale nada
    [one] Todavía hay 1 notificación saliendo
   *[other] Todavía hay { $count } notificaciones saliendo
}
closing-background-tray = En segundo plano, Recado sigue enviando sin ventana. Para abrirla de nuevo, usa el icono de Recado en la bandeja del sistema, o inicia Recado otra vez.
closing-background-start = En segundo plano, Recado sigue enviando sin ventana. Para abrirla de nuevo, inicia Recado otra vez.
closing-pause-means = Si pausas y sales, lo que ya está en camino termina, y el resto espera en la cola hasta que lo reanudes.
closing-background = Seguir en segundo plano
closing-pause = Pausar y salir
closing-stay = Quedarse aquí
