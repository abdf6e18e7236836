# Hoje: o que espera por uma pessoa, o que saiu, quem respondeu. As mesmas chaves nos três idiomas.

today-title = Hoje
today-needs = { $count ->
    [0] Nada espera por você
    [one] 1 coisa espera por você
   *[other] { $count } coisas esperam por você
}
today-calm = Nada espera por você.
today-day = O dia
today-none = Nenhuma notificação hoje.
today-sent = { $count ->
    [0] Nenhuma notificação hoje
    [one] 1 notificação hoje
   *[other] { $count } notificações hoje
}: { $reached ->
    [0] nenhuma chegou ainda
    [one] 1 chegou
   *[other] { $reached } chegaram
}, { $read ->
    [0] nenhuma foi lida
    [one] 1 foi lida
   *[other] { $read } foram lidas
}.
today-states = Notificações de hoje por estado
today-answers = { $count ->
    [0] Nenhuma resposta
    [one] 1 resposta
   *[other] { $count } respostas
}
today-answered = { $name } respondeu: { $text }
today-answer-see = Ver
today-answer-see-named = Ver a notificação que { $name } respondeu
today-latest = Últimos envios
today-see = Ver
today-see-named = Ver { $title }, para { $name }
today-all = Todos os envios
today-resumed = { $count ->
    [0] Nada estava parado
    [one] 1 envio retomado
   *[other] { $count } envios retomados
}

## O primeiro passo

today-first-templates = Comece pelos modelos
today-first-templates-text = O Recado envia textos que a Meta já aprovou, os modelos (HSM). Busque os da sua conta.
today-first-templates-do = Ir para os modelos
today-first-contact = Quem você quer avisar?
today-first-contact-text = Cadastre um contato: um nome e um número. Depois, escolha um modelo e envie.
today-first-contact-do = Cadastrar um contato
today-first-send = Tudo pronto para a primeira notificação
today-first-send-text = Escolha um contato e um modelo, confira no celular ao lado e envie.
today-first-send-do = Fazer a primeira notificação

## O que espera por uma pessoa

need-stopped = { $count ->
    [0] Um envio está parado
    [one] 1 notificação está parada
   *[other] { $count } notificações estão paradas
}{ $named ->
    [yes] {": "}{ $name }
   *[no] {""}
}
need-stopped-do = Retomar
need-stopped-see = Ver envio
need-uncertain = { $count ->
    [0] Nenhuma notificação está incerta
    [one] { $named ->
        [yes] A notificação para { $name } está incerta: talvez tenha saído, talvez não
       *[no] 1 notificação está incerta: talvez tenha saído, talvez não
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notificações estão incertas: talvez tenham saído, talvez não
       *[no] { $count } notificações estão incertas: talvez tenham saído, talvez não
    }
}
need-uncertain-do = Ver e resolver
need-failed = { $count ->
    [0] Nenhuma notificação falhou
    [one] { $named ->
        [yes] A notificação para { $name } não foi entregue
       *[no] 1 notificação não foi entregue
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notificações não foram entregues
       *[no] { $count } notificações não foram entregues
    }
}
need-failed-do = Ver o que houve
need-token = A conta precisa de um token novo
need-keychain = O token está no chaveiro, e o chaveiro não abre
need-token-do = Colar um token novo
need-template = { $named ->
    [yes] O modelo { $name } precisa da sua atenção
   *[no] { $count ->
        [0] Nenhum modelo precisa da sua atenção
        [one] 1 modelo precisa da sua atenção
       *[other] { $count } modelos precisam da sua atenção
    }
}
need-template-do = Ver modelo
need-engine = Outro Recado está cuidando dos envios. O que você envia daqui entra na fila dele.
need-missed = { $count ->
    [0] Nenhuma notificação passou da hora
    [one] { $named ->
        [yes] A hora da notificação para { $name } passou com o computador desligado
       *[no] A hora de 1 notificação passou com o computador desligado
    }
   *[other] { $named ->
        [yes] { $name }: a hora de { $count } notificações passou com o computador desligado
       *[no] A hora de { $count } notificações passou com o computador desligado
    }
}
need-missed-do = Decidir
