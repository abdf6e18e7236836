# Contatos: a lista, a ficha, a autorização. As mesmas chaves nos três idiomas.

## O que as listas têm em comum

panel-close = Fechar
list-again = Tentar de novo

## A lista

contacts-title = Contatos
contacts-new = Novo contato
contacts-search = Procurar
contacts-tags = Etiquetas
contacts-count = { $count ->
    [0] Nenhum contato
    [one] { $count } contato
   *[other] { $count } contatos
}
contacts-found = { $total }, { $found ->
    [0] nenhum encontrado
    [one] { $found } encontrado
   *[other] { $found } encontrados
}
contacts-nobody = Ninguém com “{ $text }”
contacts-nobody-text = A busca olha nome, número, etiquetas, campos e observações, sem ligar para acentos.
contacts-clear = Limpar a busca
contacts-empty-title = Ninguém na lista ainda
contacts-empty-text = Traga a lista que você já tem, de uma planilha ou da agenda. Ou cadastre uma pessoa: um nome e um número bastam.
contacts-empty-button = Cadastrar um contato

## A ficha

contact-title = Contato
contact-new-title = Novo contato
contact-nameless = sem nome
contact-name = Nome
contact-phone = Número
contact-phone-hint = Com DDD. De outro país, comece com + e o código dele.
contact-phone-refused = O Recado não aceitou este número.
contact-tags = Etiquetas
contact-tags-hint = Separe com vírgulas: vip, entrega
contact-fields = Seus campos
contact-fields-hint = O que os seus modelos pedem, como pedido ou horário.
contact-field-name = Campo
contact-field-value = Valor
contact-field-add = Adicionar campo
contact-field-remove = Tirar
contact-field-remove-named = Tirar { $name }
contact-field-new = este campo
contact-field-unnamed = Dê um nome a este campo.
contact-field-twice = Outro campo já tem este nome.
contact-notes = Observações
contact-notify = Notificar
contact-save = Salvar
contact-save-nothing = Nada mudou desde a última vez.
contact-save-empty = Escreva o número primeiro.
contact-unsaved = Há mudanças que ainda não foram salvas.
contact-restored = O que você escreveu antes continua aqui, e ainda não foi salvo.
contact-discard = Descartar mudanças
contact-discarded = Mudanças descartadas
contact-saved = Contato salvo
contact-added = { $name } está nos contatos
contact-undo = Desfazer
contact-undone = O contato voltou ao que era
contact-undone-but-consent = O contato voltou ao que era. A autorização continua registrada.
contact-undo-failed = Não deu para desfazer. O contato continua como você o salvou.
contact-open-other = Ver o contato que tem este número
contact-alike-word = parecido
contact-alike = { $count ->
    [0] Nenhum outro contato tem um número parecido.
    [one] Outro contato tem um número que só difere pelo nono dígito. Pode ser a mesma pessoa.
   *[other] Outros { $count } contatos têm um número que só difere pelo nono dígito. Podem ser a mesma pessoa.
}

## Autorização e descadastro

contact-consent = Autorização
contact-consent-none = Nenhuma autorização registrada.
contact-consent-given = autorizou
contact-consent-ended = descadastro
contact-consent-source = Autorização: de onde veio
contact-consent-hint = Como balcão, formulário do site ou conversa. Fica registrada com a data de hoje.
purpose-utility = avisos
purpose-marketing = marketing

## O que a lista mostra, e como

contacts-import = Importar…
contacts-export = Exportar…
contacts-groups = Grupos
contacts-filter = O que a lista mostra
contacts-tag = Etiqueta
contacts-group = Grupo
contacts-consent = Autorização
contacts-notified = Notificado em
contacts-never = nunca
contacts-any = Todos
contacts-tag-option = { $name } ({ $count ->
    [0] ninguém
   *[other] { $count }
})
contacts-filter-opted-out = Com descadastro
contacts-filter-none = Sem registro
contacts-found-more = { $total }, mais de { $found } encontrados. Escreva mais para chegar a quem você procura.
contacts-instead = Nada com “{ $text }”. Em vez disso: { $words }
contacts-nobody-here = Ninguém assim
contacts-nobody-here-text = Nenhum contato tem tudo o que foi escolhido ao mesmo tempo.
contacts-show-all = Mostrar todos
contacts-empty-import = Importar uma lista
contacts-choose = Escolher { $name }
contacts-choose-all = Escolher todos os encontrados
contacts-choose-failed = Não deu para escolher todos até ali. Tente de novo.

consent-state-unknown = sem registro
consent-state-given = autorizou
consent-state-opted-out = descadastro
purpose-utility-long = Avisos sobre pedidos, consultas e contas
purpose-marketing-long = Marketing: ofertas e novidades

## O que se faz com os escolhidos

bulk-group = Os escolhidos
bulk-chosen = { $count ->
    [0] Ninguém escolhido
    [one] { $count } escolhido
   *[other] { $count } escolhidos
}
bulk-tag = Etiquetar…
bulk-untag = Tirar etiqueta…
bulk-consent = Autorização…
bulk-opt-out = Descadastro…
bulk-clear = Desmarcar
bulk-title-tag = { $count ->
    [0] Etiquetar
    [one] Etiquetar { $count } contato
   *[other] Etiquetar { $count } contatos
}
bulk-title-untag = { $count ->
    [0] Tirar etiqueta
    [one] Tirar etiqueta de { $count } contato
   *[other] Tirar etiqueta de { $count } contatos
}
bulk-title-consent = { $count ->
    [0] Registrar autorização
    [one] Registrar a autorização de { $count } contato
   *[other] Registrar a autorização de { $count } contatos
}
bulk-title-opt-out = { $count ->
    [0] Registrar descadastro
    [one] Registrar o descadastro de { $count } contato
   *[other] Registrar o descadastro de { $count } contatos
}
bulk-do-tag = Etiquetar
bulk-do-untag = Tirar
bulk-do-consent = Registrar
bulk-do-opt-out = Registrar
bulk-tag-name = Etiqueta
bulk-tag-hint = Uma que já existe, ou uma nova.
bulk-tag-empty = Escreva a etiqueta primeiro.
bulk-purpose = Para quê
bulk-purpose-empty = Marque para que vale.
bulk-source = De onde veio
bulk-source-empty = Escreva de onde veio a autorização.
bulk-how = Como a pessoa pediu
bulk-how-hint = Como “respondeu PARAR” ou “pediu no balcão”.
bulk-how-empty = Escreva como a pessoa pediu.
bulk-tagged = { $count ->
    [0] Todos já tinham a etiqueta { $tag }
    [one] { $count } contato recebeu a etiqueta { $tag }
   *[other] { $count } contatos receberam a etiqueta { $tag }
}
bulk-untagged = { $count ->
    [0] Ninguém tinha a etiqueta { $tag }
    [one] A etiqueta { $tag } saiu de { $count } contato
   *[other] A etiqueta { $tag } saiu de { $count } contatos
}
bulk-consented = { $count ->
    [0] Nada mudou
    [one] Autorização registrada para { $count } contato
   *[other] Autorização registrada para { $count } contatos
}
bulk-opted-out = { $count ->
    [0] Nada mudou
    [one] Descadastro registrado para { $count } contato
   *[other] Descadastro registrado para { $count } contatos
}
edit-undone = { $count ->
    [0] Desfeito. Nenhum contato precisou voltar.
    [one] Desfeito: { $count } contato voltou ao que era.
   *[other] Desfeito: { $count } contatos voltaram ao que eram.
}
edit-undone-kept = { $count ->
    [0] Nenhum mudou depois disso.
    [one] { $count } mudou depois disso e ficou como está.
   *[other] { $count } mudaram depois disso e ficaram como estão.
}
edit-undo-failed = Não deu para desfazer. Tudo continua como está.

## A ficha inteira

contact-whole = Ver a ficha inteira
contact-all = Todos os contatos
contact-data = Dados
contact-since = Na lista desde
contact-changed = mudou
contact-language = Idioma das notificações
contact-language-any = O do modelo
contact-field-add-named = Adicionar { $name }
contact-consent-new = Nova autorização
contact-consent-record = Registrar autorização
contact-opt-out = Descadastrar
contact-opt-out-record = Registrar descadastro
contact-opt-out-means = As próximas notificações desse tipo para esta pessoa ficam de fora, e as que estão na fila também.
contact-wording = Com que palavras
contact-wording-hint = O texto que a pessoa aceitou, se houver.
consent-recorded = Autorização registrada
consent-out-recorded = Descadastro registrado
alias-wa-id = Número no WhatsApp
alias-user-id = Identificador no WhatsApp

## O que foi enviado

history-title = Notificações
history-last = Últimas notificações
history-none = Nenhuma notificação até agora.
history-more = Ver mais antigas

## O que está guardado sobre a pessoa

kept-title = Dados guardados
kept-text = A pessoa pode pedir para ver o que você guarda sobre ela, e para ser apagada.
dossier-read = Ver tudo
dossier-text = Salvar como texto…
dossier-json = Salvar como JSON…
dossier-title = O que está guardado sobre { $name }
dossier-saved = Salvo em { $name }
erase-begin = Apagar esta pessoa…
erase-title = Apagar { $name }
erase-goes = Saem o nome, o número, as etiquetas, os campos, as observações e as autorizações.
erase-messages = { $count ->
    [0] Não há notificações para esta pessoa.
    [one] { $count } notificação fica só como número nos totais, sem o que dizia nem para quem.
   *[other] { $count } notificações ficam só como números nos totais, sem o que diziam nem para quem.
}
erase-answers = { $count ->
    [0] Não há respostas dela.
    [one] { $count } resposta dela é apagada.
   *[other] { $count } respostas dela são apagadas.
}
erase-remembered = Uma importação não traz a pessoa de volta: fica uma marca que não revela o número.
erase-for-good = Não dá para desfazer.
erase-keep = Não apagar
erase-do = Apagar { $name } de vez
erase-done = { $name } não está mais nos dados.
erase-not-remembered = O chaveiro do sistema não respondeu: uma importação pode trazer esta pessoa de volta.
erase-copies = Estas cópias antigas dos dados ainda têm a pessoa; apague os arquivos: { $files }
