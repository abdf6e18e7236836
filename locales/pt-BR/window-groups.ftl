# Os grupos: pessoas que têm algo em comum, guardadas sob um nome. As mesmas chaves nos três idiomas.

groups-title = Grupos
groups-text = Um grupo acompanha a lista: quem passa a ter o que ele pede entra sozinho.
groups-none = Nenhum grupo ainda.
groups-all = Todos os grupos
group-new = Novo grupo
group-edit-title = O grupo
group-name = Nome do grupo
group-conditions = Quem está nele
group-everybody = Sem condição, todos estão nele.
group-add = Mais uma condição
group-add-what = Escolha…
group-count = { $count ->
    [0] Ninguém agora
    [one] { $count } contato agora
   *[other] { $count } contatos agora
}
group-save = Salvar grupo
group-save-nothing = Nada mudou desde a última vez.
group-save-unnamed = Dê um nome ao grupo.
group-save-open = Complete as condições.
group-saved = Grupo { $name } salvo
group-see = Ver
group-see-named = Ver o grupo { $name }
group-edit = Mudar
group-edit-named = Mudar o grupo { $name }
group-remove = Apagar grupo
group-removed = Grupo { $name } apagado. Os contatos continuam na lista.
group-remove-failed = Não deu para apagar o grupo. Ele continua aqui.
group-gone = Este grupo não existe mais.

condition-tagged = Tem a etiqueta
condition-not-tagged = Não tem a etiqueta
condition-field = Um campo é
condition-notified = Foi notificado
condition-not-notified = Não foi notificado
condition-birthday = Faz aniversário
condition-consent = Autorização
condition-added = Entrou na lista
condition-language = Idioma
condition-which = Campo
condition-remove = Tirar
condition-remove-named = Tirar a condição { $what }
condition-which-field = Escolha o campo
condition-test = Como
condition-when = Quando
condition-state = Está
condition-never = Nunca
condition-birthday-field = Campo da data
condition-birthday-within = { $count ->
    [0] Hoje
    [6] Nesta semana, a partir de hoje
    [one] Hoje ou amanhã
   *[other] Nos próximos { $count } dias
}
condition-within = { $count ->
    [0] Hoje
    [one] Hoje
   *[other] Nos últimos { $count } dias
}
condition-not-within = { $count ->
    [0] Hoje
    [one] Hoje
   *[other] Há mais de { $count } dias
}
condition-language-hint = Como pt_BR ou es_MX.
field-test-is = É
field-test-is-not = Não é
field-test-contains = Contém
field-test-at-least = A partir de
field-test-at-most = Até
field-test-filled = Está preenchido
field-test-empty = Está vazio
