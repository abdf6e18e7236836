# Contatos: a lista, a ficha, a autorização. As mesmas chaves nos três idiomas.

## O que as listas têm em comum

panel-close = Fechar
list-again = Tentar de novo

## A lista

contacts-title = Contatos
contacts-new = Novo contato
contacts-search = Procurar por nome ou número
contacts-tags = Etiquetas
contacts-count = { $count ->
    [0] Nenhum contato
    [one] 1 contato
   *[other] { $count } contatos
}
contacts-found = { $found ->
    [0] Nenhum
   *[other] { $found }
} de { $total ->
    [0] nenhum contato
    [one] 1 contato
   *[other] { $total } contatos
}
contacts-nobody = Ninguém com “{ $text }”
contacts-nobody-text = A busca olha o nome e o número. Três algarismos seguidos já bastam.
contacts-clear = Limpar a busca
contacts-empty-title = Ninguém na lista ainda
contacts-empty-text = Um contato é um nome e um número. Depois, a notificação já sai preenchida.
contacts-empty-button = Cadastrar o primeiro contato

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
contact-consent-source = Nova autorização: de onde veio
contact-consent-hint = Como balcão, formulário do site ou conversa. Fica registrada com a data de hoje.
purpose-utility = avisos
purpose-marketing = marketing
