# Plantillas: la lista, una plantilla, lo que Meta dice de ella. Las mismas claves en los tres idiomas.

templates-title = Plantillas (HSM)
templates-lead = Lo que escribes, y lo que Meta aprobó: con las aprobadas notificas.
templates-sync = Actualizar desde Meta
templates-sync-practice = Actualizar
templates-syncing = Actualizando
templates-synced = Plantillas actualizadas: { $added ->
    [0] ninguna nueva
    [one] 1 nueva
   *[other] { $added } nuevas
}, { $updated ->
    [0] ninguna modificada
    [one] 1 modificada
   *[other] { $updated } modificadas
}, { $removed ->
    [0] ninguna eliminada
    [one] 1 eliminada
   *[other] { $removed } eliminadas
}.
templates-search = Buscar por nombre o texto
templates-filter = Estado
templates-all = todas
templates-count = { $count ->
    [0] Ninguna plantilla
    [one] 1 plantilla
   *[other] { $count } plantillas
}
templates-found = { $found ->
    [0] Ninguna
   *[other] { $found }
} de { $total ->
    [0] ninguna plantilla
    [one] 1 plantilla
   *[other] { $total } plantillas
}
templates-none-title = Ninguna plantilla así
templates-none-text = La búsqueda y el filtro las dejan todas fuera.
templates-clear = Mostrar todas
templates-empty-title = Todavía no hay plantillas
templates-empty-text = Una plantilla es un texto que Meta aprueba antes. Escribe la primera, o trae las que tu cuenta ya tiene.
templates-gone = La plantilla “{ $name }” ya no está en esta cuenta.

template-title = Plantilla
template-status = Estado
template-category = Categoría
template-language = Idioma
template-quality = Calidad
template-name = Nombre en Meta
template-preview = Cómo se ve en el celular: { $title }
template-gaps = { $count ->
    [0] Nada que completar.
    [one] El espacio punteado se completa para cada persona.
   *[other] Los { $count } espacios punteados se completan para cada persona.
}
template-notify = Notificar con esta plantilla
template-category-moves = Meta va a pasar esta plantilla a { $category }. Desde entonces, cada notificación paga el precio de esa categoría.

## El estado, en la palabra de Meta

template-status-approved = aprobada
template-status-pending = en revisión
template-status-in-appeal = en apelación
template-status-rejected = rechazada
template-status-paused = pausada
template-status-disabled = desactivada
template-status-flagged = en alerta
template-status-locked = bloqueada
template-status-limit-exceeded = por encima del límite
template-status-pending-deletion = eliminándose
template-status-deleted = eliminada
template-status-archived = archivada
template-status-draft = borrador

## Qué quiere decir el estado y qué hacer

template-about-approved = Recado todavía no completa plantillas de este tipo. Usa otra para notificar desde aquí.
template-about-pending = Meta está leyendo esta plantilla. Suele tardar menos de un día, y el resultado aparece aquí.
template-about-in-appeal = Meta está revisando su decisión sobre esta plantilla. El resultado aparece aquí.
template-about-rejected = Meta rechazó esta plantilla. Escribe otra, o edita esta como borrador y pide una nueva revisión.
template-about-paused = Meta pausó esta plantilla porque algunas personas reaccionaron mal. La pausa suele durar algunas horas; hasta entonces, usa otra.
template-about-disabled = Meta desactivó esta plantilla de forma definitiva, después de varias pausas. Usa otra.
template-about-flagged = La calidad de esta plantilla bajó. Si no mejora, Meta la pausa.
template-about-locked = Por ahora Meta no deja modificar esta plantilla.
template-about-limit-exceeded = La cuenta llegó al límite de plantillas. Elimina en Meta las que ya no usas.
template-about-pending-deletion = Esta plantilla se está eliminando en Meta. Usa otra.
template-about-deleted = Esta plantilla fue eliminada en Meta. Usa otra.
template-about-archived = Meta archivó esta plantilla porque nadie la usa hace mucho tiempo. Desarchívala en Meta para volver a usarla.
template-about-draft = Este borrador todavía no fue a Meta.
template-about-unknown = Solo se envían plantillas aprobadas. Mira en Meta qué quiere decir este estado.

## La categoría

template-category-utility = utilidad
template-category-marketing = marketing
template-category-authentication = autenticación

## La calidad

template-quality-green = alta
template-quality-yellow = media
template-quality-red = baja
template-quality-unknown = todavía sin evaluación

## Por qué Meta la rechazó, y qué hacer

rejected-abusive-content = Meta entiende que el texto ofende, amenaza o engaña a quien lo lee. Escribe otro texto, sin esa parte.
rejected-incorrect-category = La categoría no corresponde al texto. Pide una nueva revisión en la correcta: una oferta es marketing, una noticia de un pedido es utilidad.
rejected-invalid-format = El formato del texto no sirve: suele ser una variable al principio o al final, o pegada a otra. Corrígelo y pide una nueva revisión.
rejected-promotional = El texto hace publicidad, y esta categoría no lo permite. Quita la oferta, o pide una nueva revisión como marketing.
rejected-scam = Meta entiende que el texto parece una estafa. Di con claridad quién es la empresa, sin enlaces acortados ni pedidos de datos.
rejected-tag-content-mismatch = El texto no corresponde a la categoría o al idioma elegidos. Corrige los dos y pide una nueva revisión.
rejected-category-not-available = Esta categoría no está disponible para tu cuenta. Pide una nueva revisión en otra.
template-rejected-otherwise = Meta rechazó esta plantilla. En su propia palabra: { $reason }. Corrige el texto y pide una nueva revisión.
