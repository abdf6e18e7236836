# Enviar archivos y cobros, el teléfono de práctica, y avisar a un grupo entero. Las mismas claves en los tres idiomas.

## Los campos que no son solo texto

notify-field-location = Lugar en el mapa
notify-field-product = Producto
notify-field-instant = Hasta cuándo vale la oferta
notify-field-pix = Código Pix
notify-field-boleto = Línea del boleto
notify-field-pay-link = Enlace de pago
notify-field-total = Total a pagar
notify-field-reference = Número del pedido
notify-field-key = Clave Pix de quien recibe
notify-field-products = Productos de “{ $button }”
notify-field-object = Datos de “{ $button }”
notify-button-number = botón { $number }
notify-field-code = Código
notify-field-item = Qué se paga
notify-field-goods = Qué es
notify-goods-usual = Un producto o un servicio
notify-goods-physical = Un producto que se entrega
notify-goods-digital = Un producto digital
notify-hint-product = El catálogo y el código, como 123456:SKU-1
notify-hint-products = Un título y los códigos, como Más vendidos: SKU-1, SKU-2 | Nuevos: SKU-3
notify-hint-object = En JSON, como lo pide Meta
notify-hint-reference = Hasta 35 letras sin acento, números, punto, guion o _
notify-hint-key = Solo si el código Pix no la trae
notify-card = Tarjeta { $number }
notify-order = Cobro: { $button }
notify-order-hint = Basta una forma de pagar. Si hay más de una, la persona elige.

notify-fault-no-way = Completa al menos una forma de pagar: Pix, boleto o enlace.
notify-fault-image = El enlace tiene que empezar con https.
notify-fault-video = El enlace tiene que empezar con https.
notify-fault-document = El enlace tiene que empezar con https.
notify-fault-location = Faltan la latitud y la longitud, como -23.5505 y -46.6333.
notify-fault-instant = Elige un día y una hora que aún no llegaron.
notify-fault-link = El enlace tiene que empezar con https.
notify-fault-money = Escribe el importe, como 189,90.
notify-fault-reference = Usa hasta 35 letras sin acento, números, punto, guion o _.
notify-fault-pix = Este código Pix no está bien.
notify-fault-boleto = Esta línea de boleto no está bien.
notify-why-wrong = Revisa: { $names }.
notify-why-differs = Los importes no coinciden.

## Archivos

notify-file-choose = Elegir archivo
notify-file-choose-named = Elegir archivo: { $field }
notify-file-other = Cambiar
notify-file-other-named = Cambiar el archivo: { $field }
notify-file-remove = Quitar
notify-file-remove-named = Quitar el archivo: { $field }
notify-file-use-link = Usar un enlace
notify-file-instead = Elegir un archivo
notify-file-unnamed = Archivo sin nombre
notify-file-link = { $field }: enlace
notify-file-link-hint = Una dirección pública que empieza con https. Meta busca el archivo allí.
notify-file-takes-image = JPG o PNG, hasta 5 MB.
notify-file-takes-video = MP4, hasta 16 MB.
notify-file-takes-document = De preferencia PDF, hasta 100 MB.

## Un lugar, una hora

notify-place-latitude = Latitud
notify-place-longitude = Longitud
notify-place-name = Nombre del lugar
notify-place-address = Dirección
notify-place-hint = En el mapa, copia las coordenadas y pégalas en Latitud.
notify-instant-day = Día
notify-instant-day-like = 20/11/2026
notify-instant-hour = Hora

## Lo que dice un código de cobro

charge-value = Importe
charge-due = Vencimiento
charge-bank = Banco
charge-receiver = Quién recibe
charge-key = Clave
charge-without-value = la persona elige al pagar
charge-overdue = Este boleto ya venció.

notes-title = Antes de enviar
notes-send = Enviar igualmente

## El teléfono de práctica

phone-practice-of = Teléfono de práctica: esto es lo que ve { $name }
phone-product = Producto
phone-order = Pedido { $reference }
phone-order-total = Total { $total }
phone-ways = Formas de pagar
phone-offer-ends = Termina { $when }
phone-offer-code = Código { $code }
phone-copied = Copiado: { $text }
phone-copied-pix = Código Pix copiado: { $text }
phone-copied-boleto = Línea del boleto copiada: { $text }
phone-opens = En el teléfono, este botón abre { $address }
phone-copy-address = Copiar la dirección
phone-calls = En el teléfono, este botón llama a { $phone }

## Un archivo sobre la ventana

drop-title = Suelta el archivo aquí
drop-text = Recado abre la lista de contactos y muestra todo antes de cambiar algo.
drop-text-field = Un archivo para enviar va a “{ $field }”. Una lista se abre en Contactos.
drop-file-taken = “{ $file }” está en “{ $field }”.
drop-file-nowhere = Para enviar “{ $file }”, abre Notificar y elige una plantilla que lleve un archivo. Después suéltalo de nuevo.
drop-file-other-kind = “{ $file }” no sirve aquí: esta plantilla pide { $wanted }.
drop-file-failed = No se pudo leer el archivo.
drop-file-kind-image = una foto
drop-file-kind-video = un video
drop-file-kind-document = un documento

## Avisar a muchos a la vez

people-notify = Notificar
people-notify-named = Notificar al grupo { $name }
people-notify-these = Notificar a estos
people-title = Notificar a { $called }
people-lead = Una notificación para cada persona, con los datos de su ficha.
people-nobody = No se eligió a nadie
people-nobody-text = Vuelve a los contactos y elige quién la recibe.
people-called-chosen = los elegidos
people-called-tag = etiqueta { $name }
people-called-found = contactos encontrados
people-called-all = todos los contactos
people-field-known = { $count ->
    [0] Nadie tiene esto en su ficha. Escribe lo que vale para todos.
    [one] Viene de la ficha de { $count } persona. Escribe solo si debe ser igual para todos.
   *[other] Viene de la ficha de { $count } personas. Escribe solo si debe ser igual para todos.
}
people-fields = Lo que es igual para todos
people-example = Así lo recibe { $name }
people-leaving = { $count ->
    [0] No sale para nadie
    [one] Sale para { $count } persona
   *[other] Sale para { $count } personas
}
people-opted-out = { $count ->
    [0] Nadie queda fuera por baja
    [one] { $count } queda fuera: pidió no recibir
   *[other] { $count } quedan fuera: pidieron no recibir
}
people-rejected = { $count ->
    [0] Todos tienen los datos que pide la plantilla
    [one] { $count } queda fuera: falta un dato, o uno no sirve
   *[other] { $count } quedan fuera: falta un dato, o uno no sirve
}
people-rejected-who = Quién
people-cost-since = Precio de lista desde { $date }, publicado por terceros: confírmalo en Meta. Solo cobra lo que entrega.
people-unpriced = { $count ->
    [0] Se conoce el precio de todas
    [one] Recado no conoce el precio de { $count }
   *[other] Recado no conoce el precio de { $count }
}
people-counting = Contando…
people-send = { $count ->
    [0] Enviar
    [one] Enviar a { $count } persona
   *[other] Enviar a { $count } personas
}
people-send-price = { $count ->
    [0] Enviar · cerca de { $price }
    [one] Enviar a { $count } persona · cerca de { $price }
   *[other] Enviar a { $count } personas · cerca de { $price }
}
people-why-template = Elige la plantilla.
people-why-counting = Recado todavía está contando.
people-why-nobody = No hay nadie a quien pueda salir.
people-why-unsaved = Guarda primero el grupo.
people-sent = { $count ->
    [0] Nada entró en la cola.
    [one] { $count } notificación está en la cola.
   *[other] { $count } notificaciones están en la cola.
}
people-see = Ver el envío
people-undone = { $count ->
    [0] Ya no esperaba nada: había salido.
    [one] { $count } notificación ya no sale.
   *[other] { $count } notificaciones ya no salen.
}
