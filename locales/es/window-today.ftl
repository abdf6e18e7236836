# Hoy: lo que espera a una persona, lo que salió, quién respondió. Las mismas claves en los tres idiomas.

today-title = Hoy
today-needs = { $count ->
    [0] Nada te espera
    [one] 1 cosa te espera
   *[other] { $count } cosas te esperan
}
today-calm = Nada te espera.
today-day = El día
today-none = Ninguna notificación hoy.
today-sent = { $count ->
    [0] Ninguna notificación hoy
    [one] 1 notificación hoy
   *[other] { $count } notificaciones hoy
}: { $reached ->
    [0] ninguna llegó todavía
    [one] 1 llegó
   *[other] { $reached } llegaron
}, { $read ->
    [0] ninguna fue leída
    [one] 1 fue leída
   *[other] { $read } fueron leídas
}.
today-states = Notificaciones de hoy por estado
today-answers = { $count ->
    [0] Ninguna respuesta
    [one] 1 respuesta
   *[other] { $count } respuestas
}
today-answered = { $name } respondió: { $text }
today-answer-see = Ver
today-answer-see-named = Ver la notificación que { $name } respondió
today-latest = Últimos envíos
today-see = Ver
today-see-named = Ver { $title }, para { $name }
today-all = Todos los envíos
today-resumed = { $count ->
    [0] Nada estaba detenido
    [one] 1 envío reanudado
   *[other] { $count } envíos reanudados
}

## El primer paso

today-first-templates = Empieza por las plantillas
today-first-templates-text = Recado envía textos que Meta ya aprobó, las plantillas (HSM). Trae las de tu cuenta.
today-first-templates-do = Ir a las plantillas
today-first-contact = ¿A quién quieres avisar?
today-first-contact-text = Agrega un contacto: un nombre y un número. Después, elige una plantilla y envía.
today-first-contact-do = Agregar un contacto
today-first-send = Todo listo para la primera notificación
today-first-send-text = Elige un contacto y una plantilla, míralo en el celular de al lado y envía.
today-first-send-do = Hacer la primera notificación

## Lo que espera a una persona

need-stopped = { $count ->
    [0] Un envío está detenido
    [one] 1 notificación está detenida
   *[other] { $count } notificaciones están detenidas
}{ $named ->
    [yes] {": "}{ $name }
   *[no] {""}
}
need-stopped-do = Reanudar
need-stopped-see = Ver envío
need-uncertain = { $count ->
    [0] Ninguna notificación está incierta
    [one] { $named ->
        [yes] La notificación para { $name } está incierta: quizás salió, quizás no
       *[no] 1 notificación está incierta: quizás salió, quizás no
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notificaciones están inciertas: quizás salieron, quizás no
       *[no] { $count } notificaciones están inciertas: quizás salieron, quizás no
    }
}
need-uncertain-do = Ver y resolver
need-failed = { $count ->
    [0] Ninguna notificación falló
    [one] { $named ->
        [yes] La notificación para { $name } no fue entregada
       *[no] 1 notificación no fue entregada
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notificaciones no fueron entregadas
       *[no] { $count } notificaciones no fueron entregadas
    }
}
need-failed-do = Ver qué pasó
need-token = La cuenta necesita un token nuevo
need-keychain = El token está en el llavero, y el llavero no se abre
need-token-do = Pegar un token nuevo
need-template = { $named ->
    [yes] La plantilla { $name } necesita tu atención
   *[no] { $count ->
        [0] Ninguna plantilla necesita tu atención
        [one] 1 plantilla necesita tu atención
       *[other] { $count } plantillas necesitan tu atención
    }
}
need-template-do = Ver plantilla
need-engine = Otro Recado se encarga de los envíos. Lo que envías desde aquí entra en su cola.
need-missed = { $count ->
    [0] Ninguna notificación perdió su hora
    [one] { $named ->
        [yes] La hora de la notificación para { $name } pasó con la computadora apagada
       *[no] La hora de 1 notificación pasó con la computadora apagada
    }
   *[other] { $named ->
        [yes] { $name }: la hora de { $count } notificaciones pasó con la computadora apagada
       *[no] La hora de { $count } notificaciones pasó con la computadora apagada
    }
}
need-missed-do = Decidir
