# Contactos: la lista, la ficha, la autorización. Las mismas claves en los tres idiomas.

## Lo que las listas tienen en común

panel-close = Cerrar
list-again = Intentar de nuevo

## La lista

contacts-title = Contactos
contacts-new = Nuevo contacto
contacts-search = Buscar por nombre o número
contacts-tags = Etiquetas
contacts-count = { $count ->
    [0] Ningún contacto
    [one] 1 contacto
   *[other] { $count } contactos
}
contacts-found = { $found ->
    [0] Ninguno
   *[other] { $found }
} de { $total ->
    [0] ningún contacto
    [one] 1 contacto
   *[other] { $total } contactos
}
contacts-nobody = Nadie con “{ $text }”
contacts-nobody-text = La búsqueda mira el nombre y el número. Bastan tres cifras seguidas.
contacts-clear = Borrar la búsqueda
contacts-empty-title = Todavía no hay nadie
contacts-empty-text = Un contacto es un nombre y un número. Después, la notificación ya sale completa.
contacts-empty-button = Agregar el primer contacto

## La ficha

contact-title = Contacto
contact-new-title = Nuevo contacto
contact-nameless = sin nombre
contact-name = Nombre
contact-phone = Número
contact-phone-hint = Con código de área. De otro país, empieza con + y su código.
contact-phone-refused = Recado no aceptó este número.
contact-tags = Etiquetas
contact-tags-hint = Sepáralas con comas: vip, entrega
contact-fields = Tus campos
contact-fields-hint = Lo que piden tus plantillas, como pedido u horario.
contact-field-name = Campo
contact-field-value = Valor
contact-field-add = Agregar campo
contact-field-remove = Quitar
contact-field-remove-named = Quitar { $name }
contact-field-new = este campo
contact-field-unnamed = Dale un nombre a este campo.
contact-field-twice = Otro campo ya tiene este nombre.
contact-notes = Notas
contact-notify = Notificar
contact-save = Guardar
contact-save-nothing = Nada cambió desde la última vez.
contact-save-empty = Escribe primero el número.
contact-unsaved = Hay cambios que todavía no se guardaron.
contact-restored = Lo que escribiste antes sigue aquí, y todavía no se guardó.
contact-discard = Descartar cambios
contact-discarded = Cambios descartados
contact-saved = Contacto guardado
contact-added = { $name } está en tus contactos
contact-undo = Deshacer
contact-undone = El contacto volvió a ser como era
contact-undone-but-consent = El contacto volvió a ser como era. La autorización sigue registrada.
contact-undo-failed = No se pudo deshacer. El contacto sigue como lo guardaste.
contact-open-other = Ver el contacto que tiene este número
contact-alike-word = parecido
contact-alike = { $count ->
    [0] Ningún otro contacto tiene un número parecido.
    [one] Otro contacto tiene un número que solo cambia en el noveno dígito. Puede ser la misma persona.
   *[other] Otros { $count } contactos tienen un número que solo cambia en el noveno dígito. Pueden ser la misma persona.
}

## Autorización y baja

contact-consent = Autorización
contact-consent-none = Ninguna autorización registrada.
contact-consent-given = autorizó
contact-consent-ended = baja
contact-consent-source = Nueva autorización: de dónde vino
contact-consent-hint = Como mostrador, formulario del sitio o conversación. Se registra con la fecha de hoy.
purpose-utility = avisos
purpose-marketing = marketing
