# Lo que las piezas de la ventana dicen por su cuenta. Las mismas claves en las tres lenguas.

part-close = Cerrar
part-clear = Borrar la búsqueda
part-notices = Avisos. F6 trae el teclado hasta aquí.

## Un problema y sus detalles

part-details = Detalles
part-code = Código
part-platform-code = Código de Meta
part-platform-http = Respuesta HTTP
part-platform-text = Texto de Meta
part-platform-details = Explicación de Meta
part-platform-trace = Rastreo de Meta
part-copy = Copiar los detalles
part-copied = Copiado
part-copy-failed = No se pudo copiar. Selecciona el texto y cópialo con el teclado.

## Cuándo

part-when-today = hoy, { $time }
part-when-tomorrow = mañana, { $time }
part-when-yesterday = ayer, { $time }
part-when-day = { $day }, { $time }

## Avisos al pie de la ventana

part-toast-goes = { $seconds ->
    [0] Se va ahora
    [one] Se va en { $seconds } segundo
   *[other] Se va en { $seconds } segundos
}

## El teléfono

part-draft = Aún no enviada
part-ours = Tu notificación
part-theirs = Respuesta de la persona
part-gap = falta completar
part-missing = Falta completar: { $names }
part-gone = La plantilla de esta notificación ya no está aquí.
part-cards = Tarjetas, una al lado de otra
part-all-options = Ver todas las opciones

part-media-image = Imagen
part-media-video = Video
part-media-document = Documento
part-media-location = Ubicación
part-media-other = Archivo
