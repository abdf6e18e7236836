# La pantalla que escribe y envía una notificación: para quién, qué, los valores, el teléfono al lado, el botón. Las
# mismas claves en las tres lenguas.

notify-title = Nueva notificación
notify-change = Cambiar
notify-again = Intentar de nuevo
notify-lost = Lo que abriste ya no está aquí. Elige de nuevo.

## Para quién

notify-who = Para: nombre o número
notify-who-chosen = Para
notify-who-outside = fuera de la lista
notify-who-number = Enviar a { $phone } (fuera de la lista)
notify-who-all = { $total ->
    [0] Ningún contacto
    [one] { $total } contacto
   *[other] { $total } contactos
}
notify-who-some = { $found ->
    [0] Ninguno de { $total }
   *[other] { $found } de { $total }
}
notify-who-more = { $shown } de { $found } encontrados. En total, { $total }. Sigue escribiendo.
notify-who-none = Nadie en la lista todavía
notify-who-none-text = Agrega a la primera persona, o escribe arriba un número completo.
notify-who-add = Agregar contacto
notify-who-nobody = Nadie con “{ $text }”. Para alguien fuera de la lista, escribe el número completo.
notify-phone-unread = Recado no reconoce este número.
notify-phone-use = Usar { $phone }

## Qué

notify-what = Qué avisar (plantilla)
notify-what-chosen = Plantilla
notify-what-all = { $total ->
    [0] Ninguna plantilla
    [one] { $total } plantilla
   *[other] { $total } plantillas
}
notify-what-some = { $found ->
    [0] Ninguna de { $total }
   *[other] { $found } de { $total }
}
notify-what-none = Ninguna plantilla todavía
notify-what-none-text = Una plantilla (HSM) es el texto que Meta aprueba antes del envío. Trae las de tu cuenta.
notify-what-sync = Traer las plantillas de Meta
notify-what-nothing = Ninguna plantilla con “{ $text }”.
notify-what-unfillable = no se puede completar aquí
notify-other-template = Elegir otra plantilla
notify-see-template = Ver esta plantilla

## Los valores

notify-fields = Los valores de la notificación
notify-no-fields = Esta plantilla no pide ningún valor.
notify-field-number = Valor { $number }
notify-field-header-number = Valor { $number } del título
notify-field-link = Final del enlace de “{ $button }”
notify-field-coupon = Cupón de “{ $button }”
notify-field-other = Valor del botón “{ $button }”
notify-field-image = Imagen
notify-field-video = Video
notify-field-document = Documento
notify-optional = { $field } (opcional)
notify-from-contact = de la ficha de { $name }
notify-from-template = como dice la plantilla
notify-from-field = lo mismo que “{ $field }”
notify-from-before = de la notificación anterior, revísalo
notify-back-to-contact = Volver al de la ficha de { $name }: { $value }
notify-example = por ejemplo: { $example }
notify-one-line = los saltos de línea se vuelven espacios
notify-length = { $count ->
    [0] ningún carácter
    [one] { $count } carácter
   *[other] { $count } caracteres
}
notify-fill = Completa este campo.
notify-fill-like = Completa este campo, por ejemplo: { $example }

## El teléfono al lado

notify-phone = Cómo se ve el mensaje en el teléfono
notify-phone-of = Conversación con { $name }
notify-phone-practice = Teléfono de práctica
notify-phone-nobody = Quien recibe
notify-phone-empty = El mensaje aparece aquí mientras escribes.
notify-earlier = { $count ->
    [0] Nada antes de esto
    [one] Ver { $count } mensaje más
   *[other] Ver { $count } mensajes más
}
notify-answer-as = Responder como { $name }
notify-answer = Responder

## El envío

notify-send = Enviar
notify-send-price = Enviar · cerca de { $price }
notify-free = Práctica: no cuesta nada.
notify-price-short = Meta solo cobra lo que entrega.
notify-price-unknown = Es de pago. Recado no conoce el precio aquí.
notify-price-since = Precio de lista desde { $date }, publicado por terceros: confírmelo en Meta. Solo cobra lo que entrega.
notify-why-both = Elige para quién y la plantilla.
notify-why-who = Elige para quién.
notify-why-what = Elige la plantilla.
notify-why-form = Recado no pudo abrir esta plantilla.
notify-why-fields = Falta completar: { $names }.
notify-leaves-in = { $seconds ->
    [0] Saliendo
    [one] Sale en { $seconds } segundo
   *[other] Sale en { $seconds } segundos
}
notify-held-for = La notificación para { $name } sale enseguida.
notify-can-undo = Todavía puedes deshacer.
notify-undo = Deshacer
notify-undone = No salió nada.
notify-undo-late = Ya salió. No se puede deshacer.
notify-undo-failed = No se pudo deshacer.
notify-failed-away = La notificación no entró en la cola. Lo que escribiste está guardado.
notify-failed-look = Ver
notify-to = Para { $name }
notify-story = Historia
notify-next = Otra notificación
