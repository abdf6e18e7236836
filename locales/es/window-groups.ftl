# Los grupos: personas que tienen algo en común, guardadas bajo un nombre. Las mismas claves en los tres idiomas.

groups-title = Grupos
groups-text = Un grupo sigue a la lista: quien pasa a tener lo que pide entra solo.
groups-none = Ningún grupo todavía.
groups-all = Todos los grupos
group-new = Nuevo grupo
group-edit-title = El grupo
group-name = Nombre del grupo
group-conditions = Quién está en él
group-everybody = Sin condición, todos están en él.
group-add = Una condición más
group-add-what = Elige…
group-count = { $count ->
    [0] Nadie ahora
    [one] { $count } contacto ahora
   *[other] { $count } contactos ahora
}
group-save = Guardar el grupo
group-save-nothing = Nada cambió desde la última vez.
group-save-unnamed = Dale un nombre al grupo.
group-save-open = Completa las condiciones.
group-saved = Grupo { $name } guardado
group-see = Ver
group-see-named = Ver el grupo { $name }
group-edit = Cambiar
group-edit-named = Cambiar el grupo { $name }
group-remove = Borrar el grupo
group-removed = Grupo { $name } borrado. Los contactos siguen en la lista.
group-remove-failed = No se pudo borrar el grupo. Sigue aquí.
group-gone = Este grupo ya no existe.

condition-tagged = Tiene la etiqueta
condition-not-tagged = No tiene la etiqueta
condition-field = Un campo es
condition-notified = Fue notificado
condition-not-notified = No fue notificado
condition-birthday = Cumple años
condition-consent = Autorización
condition-added = Entró en la lista
condition-language = Idioma
condition-which = Campo
condition-remove = Quitar
condition-remove-named = Quitar la condición { $what }
condition-which-field = Elige el campo
condition-test = Cómo
condition-when = Cuándo
condition-state = Está
condition-never = Nunca
condition-birthday-field = Campo de la fecha
condition-birthday-within = { $count ->
    [0] Hoy
    [6] Esta semana, a partir de hoy
    [one] Hoy o mañana
   *[other] En los próximos { $count } días
}
condition-within = { $count ->
    [0] Hoy
    [one] Hoy
   *[other] En los últimos { $count } días
}
condition-not-within = { $count ->
    [0] Hoy
    [one] Hoy
   *[other] Desde hace más de { $count } días
}
condition-language-hint = Como pt_BR o es_MX.
field-test-is = Es
field-test-is-not = No es
field-test-contains = Contiene
field-test-at-least = Desde
field-test-at-most = Hasta
field-test-filled = Está rellenado
field-test-empty = Está vacío
